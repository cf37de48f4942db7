import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Setup } from '../../../core/transfer/setup.ts';
import type { SetupRestore } from '../../../messages/messages.ts';
import { createConfigStore } from '../../draft/config-store.ts';
import type { Replacement } from '../../draft/replacement.ts';
import { EMPTY_READING } from '../../reading/draft-reading.ts';
import { createUndoStore } from '../../widgets/undo-store.ts';
import { createSetupStore } from './setup-store.ts';

const [OLD_URL, NEW_URL] = ['https://config.example.com/old', 'https://config.example.com/new'];
const EDIT = {
  favorites: { before: ['a'], after: ['b'] },
  teamUrl: { before: OLD_URL, after: NEW_URL },
};
const BACK = {
  favorites: { before: ['b'], after: ['a'] },
  teamUrl: { before: NEW_URL, after: OLD_URL },
};
const KNOWN_TEAM = { state: { url: OLD_URL } };
const MINE: Omit<Setup, 'text'> = { favorites: ['a'] };
const SETUP = { kind: 'setup', madeAt: 5 } as const;

/** What the background was asked to store, with the text that the page has prepared in place of its config. */
let asked: unknown[];
let granted: string[];
let isRefused: boolean;
let isDenied: boolean;

beforeEach(() => {
  asked = [];
  granted = [];
  isRefused = false;
  isDenied = false;
});

function createStore() {
  const config = createConfigStore({
    stored: '[mine]',
    reading: signal(EMPTY_READING),
    async save(text, store) {
      const saved = await store?.({ deflated: text, digest: '', roleCount: 1, index: '' });
      return { text, roleCount: saved?.roleCount ?? 0, secretLines: [], droppedVersions: 0 };
    },
  });
  const undos = createUndoStore<Replacement>();
  const store = createSetupStore({
    config,
    undos,
    readStored: async () => MINE,
    async ask({ config: prepared, ...restore }: SetupRestore) {
      if (isRefused) throw new Error('no room');
      asked.push({ ...restore, ...(prepared && { text: prepared.deflated }) });
      const saved = { revision: asked.length, roleCount: 1, droppedVersions: 0 };
      return { knownTeam: KNOWN_TEAM, ...(prepared && { saved }) };
    },
    async requestAccess(url) {
      granted.push(url);
      return !isDenied;
    },
  });
  return { config, undos, store };
}

describe('a set-up', () => {
  it('is stored in one message, with the text as it is saved; undo sends it back in another', async () => {
    const { config, undos, store } = createStore();
    expect(await store.read()).toEqual({ ...MINE, teamUrl: '', text: '[mine]' });
    config.type('[mine] ; unsaved');
    await store.restore({ text: '[wanted]', edit: EDIT, madeAt: 5 });
    expect(asked).toEqual([{ ...EDIT, text: '[wanted]' }]);
    expect([config.draft.value, config.stored.value]).toEqual(['[wanted]', '[wanted]']);
    expect(undos.notice.value).toEqual({ what: 'changed', of: SETUP });

    await undos.undo();
    expect(asked.slice(1)).toEqual([{ ...BACK, knownTeam: KNOWN_TEAM, text: '[mine]' }]);
    expect([config.draft.value, config.stored.value]).toEqual(['[mine] ; unsaved', '[mine]']);
    expect(undos.notice.value?.what).toBe('undone');
    // Access to its host went with the address.
    expect(granted).toEqual([NEW_URL, OLD_URL]);
    undos.dismiss();
    expect(undos.notice.value).toBeUndefined();
  });

  it('names the address that was left out because access to it was not allowed', async () => {
    const { undos, store } = createStore();
    isDenied = true;
    expect(await store.restore({ edit: EDIT, madeAt: 5 })).toBe(true);
    expect(asked).toEqual([{ favorites: EDIT.favorites }]);
    expect(undos.notice.value).toEqual({ what: 'changed', of: { ...SETUP, deniedUrl: NEW_URL } });
    await undos.undo();
    expect(granted).toEqual([NEW_URL]);
  });

  it('is not restored where such an address is all of it', async () => {
    const { undos, store } = createStore();
    isDenied = true;
    expect(await store.restore({ edit: { teamUrl: EDIT.teamUrl }, madeAt: 5 })).toBe(false);
    expect([asked, undos.notice.value]).toEqual([[], undefined]);
  });

  it('leaves the text and the draft alone where neither is chosen', async () => {
    const { config, undos, store } = createStore();
    config.type('[mine] ; unsaved');
    await store.restore({ edit: EDIT, madeAt: undefined });
    await undos.undo();
    expect(asked).toEqual([EDIT, { ...BACK, knownTeam: KNOWN_TEAM }]);
    expect([config.draft.value, config.stored.value]).toEqual(['[mine] ; unsaved', '[mine]']);
  });

  it('needs no save for a text that is saved already: the draft gives way to it', async () => {
    const { config, undos, store } = createStore();
    config.type('[other]');
    await store.restore({ text: '[mine]', edit: EDIT, madeAt: 5 });
    expect([asked, config.draft.value]).toEqual([[EDIT], '[mine]']);
    await undos.undo();
    expect(config.draft.value).toBe('[other]');
  });

  it('is restored whole or not at all', async () => {
    const { config, undos, store } = createStore();
    isRefused = true;
    await store.restore({ text: '[wanted]', edit: EDIT, madeAt: 5 });
    expect(undos.notice.value?.of).toMatchObject({ hasFailed: true });
    expect(undos.next.value).toBeUndefined();
    expect([config.draft.value, config.stored.value]).toEqual(['[mine]', '[mine]']);
  });

  it.each([true, false])('is taken back without its text once the user has changed that, saved %s', async isSaved => {
    const { config, undos, store } = createStore();
    await store.restore({ text: '[wanted]', edit: EDIT, madeAt: 5 });
    config.type('[wanted] and more');
    const saving = isSaved ? config.save() : undefined;
    await Promise.all([saving, undos.undo()]);
    expect(asked.slice(1)).toEqual([{ ...BACK, knownTeam: KNOWN_TEAM }]);
    expect(undos.notice.value?.what).toBe('undone');
    const saved = isSaved ? '[wanted] and more' : '[wanted]';
    expect([config.draft.value, config.stored.value]).toEqual(['[wanted] and more', saved]);
  });

  it('that could not be stored leaves unsaved changes in the editor, whether or not its text is saved already', async () => {
    const { config, undos, store } = createStore();
    isRefused = true;
    for (const text of ['[mine]', '[wanted]']) {
      config.type('[mine] ; unsaved');
      await store.restore({ text, edit: EDIT, madeAt: 5 });
      expect(undos.notice.value?.of).toMatchObject({ hasFailed: true });
      expect([config.draft.value, config.stored.value]).toEqual(['[mine] ; unsaved', '[mine]']);
    }
  });

  it('that could not be taken back is taken back when it is tried again', async () => {
    const { config, undos, store } = createStore();
    await store.restore({ text: '[wanted]', edit: EDIT, madeAt: 5 });
    isRefused = true;
    await undos.undo();
    expect(undos.notice.value?.what).toBe('not-undone');
    expect(config.stored.value).toBe('[wanted]');
    isRefused = false;
    await undos.undo();
    expect(undos.notice.value?.what).toBe('undone');
    expect(config.stored.value).toBe('[mine]');
  });
});
