import { expect, test } from 'vitest';
import { createDraftAnswerer, type DraftQuestion } from './answer-draft.ts';
import type { PreviewList } from './preview-list.ts';
import { EMPTY_VIEW } from './preview-view.ts';

const TEXT = '[a]\nrole_arn = arn:aws:iam::111122223333:role/Dev\nimage = https://example.com/a.png';

function createAsker() {
  const answer = createDraftAnswerer();
  return (question: DraftQuestion) => {
    const parts = [...answer(question)];
    const preview: PreviewList = JSON.parse(parts.at(-1)?.json ?? '');
    return { kinds: parts.map(({ kind }) => kind), preview };
  };
}

test('tells what is wrong with a text before what comes of it', () => {
  const ask = createAsker();
  expect(ask({ text: TEXT, view: EMPTY_VIEW, isSaved: true }).kinds).toEqual(['reading', 'preview']);
});

test('remembers the text where only the view changes', () => {
  const ask = createAsker();
  ask({ text: TEXT, view: EMPTY_VIEW, isSaved: true });
  const { kinds, preview } = ask({ view: { ...EMPTY_VIEW, favourites: ['aws:111122223333:Dev#a'] }, isSaved: true });
  expect(kinds).toEqual(['preview']);
  expect(preview.sections[0]?.kind).toBe('favourites');
});

test('shows the images of the saved text, and no others until they are saved, too', () => {
  const ask = createAsker();
  ask({ text: TEXT, view: EMPTY_VIEW, isSaved: true });
  expect(ask({ text: `${TEXT} `, isSaved: false }).preview.unsavedImages).toBe(0);
  expect(ask({ text: `${TEXT}x`, isSaved: false }).preview.unsavedImages).toBe(1);
  expect(ask({ isSaved: true }).preview.unsavedImages).toBe(0);
});
