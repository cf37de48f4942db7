import { expect, test } from 'vitest';
import { readConfig } from '../../aws/portal/read-config.ts';
import { prepareConfig } from '../../core/saved/prepared-config.ts';
import { createDraftAnswerer } from './answer-draft.ts';
import { EMPTY_VIEW, type PreviewList, type PreviewView } from './preview-list.ts';

const TEXT = '[a]\nrole_arn = arn:aws:iam::111122223333:role/Dev\nimage = https://example.com/a.png';

interface Asked {
  readonly text?: string;
  readonly others?: string;
  readonly view?: PreviewView;
  readonly isSaved: boolean;
}

function createAsker() {
  const answer = createDraftAnswerer();
  return ({ text, others, view, isSaved }: Asked) => {
    const reading = answer({
      kind: 'reading',
      ...(text !== undefined && { text }),
      ...(others !== undefined && { others }),
    });
    const preview: PreviewList = JSON.parse(String(answer({ kind: 'preview', isSaved, ...(view && { view }) })));
    return { reading: typeof reading === 'string' ? JSON.parse(reading) : undefined, preview };
  };
}

test('reports what is wrong with a text and what it gives', () => {
  const ask = createAsker();
  const { reading, preview } = ask({ text: TEXT, view: EMPTY_VIEW, isSaved: true });
  expect(reading).toMatchObject({ roleCount: 1, issues: [] });
  expect(preview.roles).toHaveLength(1);
});

test('prepares a text as whoever saves it would, whatever other layers there are', async () => {
  const answer = createDraftAnswerer();
  const others = JSON.stringify({ team: [{ name: 'b', line: 1, layer: 'team', account: '999999999999' }] });
  const text = `${TEXT}\nsource_profile = b\n[B]\naws_access_key_id = AKIAABCDEFGHIJKL2345`;
  for (const read of [false, true]) {
    if (read) answer({ kind: 'reading', text, others });
    expect(await answer({ kind: 'preparation', text })).toEqual(await prepareConfig(text, readConfig));
  }
});

test('remembers the text where only the view changes', () => {
  const ask = createAsker();
  ask({ text: TEXT, view: EMPTY_VIEW, isSaved: true });
  const { reading, preview } = ask({ view: { ...EMPTY_VIEW, favorites: ['aws:111122223333:Dev#a'] }, isSaved: true });
  expect(reading).toBeUndefined();
  expect(preview.sections[0]?.kind).toBe('favorites');
});

test('shows the images of the saved text, and no others until they are saved, too', () => {
  const ask = createAsker();
  ask({ text: TEXT, view: EMPTY_VIEW, isSaved: true });
  expect(ask({ text: `${TEXT} `, isSaved: false }).preview.unsavedImages).toBe(0);
  expect(ask({ text: `${TEXT}x`, isSaved: false }).preview.unsavedImages).toBe(1);
  expect(ask({ isSaved: true }).preview.unsavedImages).toBe(0);
});
