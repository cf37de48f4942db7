import { expect, test } from 'vitest';
import { createUndoStore } from './undo-store.ts';

test.each([undefined, async () => {}])('a change that is forgotten takes its notice along, undo or not', undo => {
  const { changed, forget, notice } = createUndoStore<string>();
  changed({ of: 'a', undo });
  forget('b');
  expect(notice.value).toEqual({ what: 'changed', of: 'a' });
  forget('a');
  expect(notice.value).toBeUndefined();
});

test('the notice of a change that was taken back stays, as its undo changed what is forgotten', async () => {
  const undos = createUndoStore<string>();
  undos.changed({ of: 'a', undo: async () => {} });
  await undos.undo();
  undos.forget('a');
  expect(undos.notice.value).toEqual({ what: 'undone', of: 'a' });
});
