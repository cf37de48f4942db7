import { expect, test } from 'vitest';
import type { Replacement } from '../draft/replacement.ts';
import { createUndoStore } from '../widgets/undo-store.ts';
import { replacementNotice } from './replacement-notice.ts';

test('a double click on Undo takes back what the notice is about, and no replacement from before it', async () => {
  const undone: number[] = [];
  const undos = createUndoStore<Replacement>();
  for (const savedAt of [1, 2]) {
    undos.changed({ of: { kind: 'version', savedAt, hadDraft: false }, undo: async () => void undone.push(savedAt) });
  }
  const [undo] = replacementNotice(key => key, undos, { isChanged: false, isMac: false })?.actions ?? [];
  if (!undo || !('act' in undo)) throw new Error('no Undo');
  undo.act();
  undo.act();
  // Waits for what the clicks began.
  await undos.undo({ kind: 'import', name: undefined, how: 'taken' });
  expect(undone).toEqual([2]);
  expect(undos.next.value).toMatchObject({ savedAt: 1 });
});

test('a version whose undo failed is reported where unsaved changes came back, and can be undone again', async () => {
  for (const hadDraft of [true, false]) {
    const undos = createUndoStore<Replacement>();
    undos.changed({ of: { kind: 'version', savedAt: 1, hadDraft }, undo: () => Promise.reject(new Error('quota')) });
    await undos.undo();
    const notice = replacementNotice(key => key, undos, { isChanged: true, isMac: false });
    expect(notice?.title).toBe(hadDraft ? 'setupNotUndoneTitle' : undefined);
    expect(notice?.actions?.map(({ name }) => name)).toEqual(hadDraft ? ['undo'] : undefined);
  }
});

test('profiles that were added without a file are named after none', () => {
  const titleOf = (name: string | undefined): string | undefined => {
    const undos = createUndoStore<Replacement>();
    undos.changed({ of: { kind: 'import', name, how: 'added' }, undo: async () => undefined });
    return replacementNotice((key, ...args) => [key, ...args].join(' '), undos, { isChanged: true, isMac: false })
      ?.title;
  };
  expect(titleOf(undefined)).toBe('profilesAddedTitle');
  expect(titleOf('team.ini')).toBe('importAddedTitle team.ini');
});
