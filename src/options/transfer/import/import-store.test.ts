import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Replacement } from '../../draft/replacement.ts';
import { createUndoStore } from '../../widgets/undo-store.ts';
import { createImportStore } from './import-store.ts';

function createStore(text: string) {
  const draft = signal(text);
  const put = (now: string): void => {
    draft.value = now;
  };
  const undos = createUndoStore<Replacement>();
  return { draft, undos, store: createImportStore({ draft, put }, undos) };
}

describe('a text that is brought', () => {
  it('goes straight into an empty editor where it is a config', () => {
    const { draft, undos, store } = createStore('\n ');
    store.bring('[a]\r\ncolor = f00\r\n', 'config');
    expect(draft.value).toBe('[a]\ncolor = f00\n');
    expect(store.isOpen.value).toBe(false);
    expect(undos.notice.value).toEqual({ what: 'changed', of: { kind: 'import', name: 'config', how: 'taken' } });
    // The editor takes it back.
    expect(undos.next.value).toBeUndefined();
  });

  it('is shown before it changes a text, and changes nothing when that is closed', () => {
    const { draft, store } = createStore('[mine]');
    store.bring('[a]\ncolor = f00\n');
    expect(store.brought.value).toMatchObject({ name: undefined, what: { kind: 'config' } });
    expect(draft.value).toBe('[mine]');
    store.close();
    expect([store.isOpen.value, store.brought.value, draft.value]).toEqual([false, undefined, '[mine]']);
  });

  it('is put in the editor as the user wants it', () => {
    const { draft, undos, store } = createStore('[mine]');
    store.bring('[a]', 'team.ini');
    store.put('[mine]\n\n[a]\n', 'merged');
    expect(draft.value).toBe('[mine]\n\n[a]\n');
    expect(store.isOpen.value).toBe(false);
    expect(undos.notice.value?.of).toEqual({ kind: 'import', name: 'team.ini', how: 'merged' });
  });

  it.each([
    ['words', 'nothing'],
    ['{', 'json'],
    ['{"hatrack": "setup", "version": 2}', 'refused-setup'],
  ])('is refused where it is %j, and another can be brought', (text, kind) => {
    const { draft, store } = createStore('');
    store.open();
    store.bring(text);
    expect(store.problem.value?.kind).toBe(kind);
    expect([store.isOpen.value, draft.value]).toEqual([true, '']);
    store.bring('{"Accounts": [{"Id": "111122223333"}]}');
    expect(store.problem.value).toBeUndefined();
    expect(store.brought.value?.what.kind).toBe('accounts');
    store.back();
    expect([store.isOpen.value, store.brought.value]).toEqual([true, undefined]);
  });
});
