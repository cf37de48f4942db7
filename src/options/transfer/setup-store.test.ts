import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { withLedgerEdit } from '../../core/history/with-ledger-edit.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import type { Setup } from '../../core/transfer/setup.ts';
import { createConfigStore } from '../draft/config-store.ts';
import type { Replacement } from '../draft/replacement.ts';
import { EMPTY_READING } from '../reading/draft-reading.ts';
import { createUndoStore } from '../widgets/undo-store.ts';
import { createSetupStore, type SetupPart } from './setup-store.ts';
import type { StoredSetup } from './stored-setup.ts';

const USED = {
  partition: 'aws',
  account: '111122223333',
  roleName: 'Dev',
  firstUsed: 1,
  lastUsed: 2,
  count: 3,
} as const;
const WANTED: Setup = {
  text: '[wanted]',
  settings: { ...DEFAULT_SETTINGS, theme: 'dark' },
  favourites: ['b'],
  ledger: { me: [USED] },
  accountAliases: { 'aws/corp': '999999999999' },
  layers: { teamUrl: 'https://config.example.com/new', senderIds: ['a'], layersOff: ['sent'] },
};
const OLD_URL = 'https://config.example.com/old';
const ALL: ReadonlySet<SetupPart> = new Set([
  ...(['text', 'settings', 'favourites', 'ledger', 'team', 'senders', 'layers'] as const),
]);

let now: Omit<Setup, 'text'>;
let saved: string[];
let refused: Set<string>;
let asked: string[];

/** Storage that can refuse one kind of thing. */
const stored: StoredSetup = {
  read: async () => now,
  setSettings: async wanted => set('settings', { settings: wanted }),
  setFavourites: async wanted => set('favourites', { favourites: wanted }),
  setAccountAliases: async wanted => set('accountAliases', { accountAliases: wanted }),
  async joinLedger({ base, before, after }) {
    const join = async (from: typeof before, to: typeof after): Promise<void> => {
      set('ledger', { ledger: { ...now.ledger, [base]: withLedgerEdit(now.ledger[base] ?? [], from, to) } });
    };
    await join(before, after);
    return () => join(after, before);
  },
  setSenders: async senderIds => setLayers('senders', { senderIds }),
  setLayersOff: async layersOff => setLayers('layers', { layersOff }),
  setTeamUrl: async teamUrl => setLayers('team', { teamUrl }),
  async requestAccess(url) {
    asked.push(url);
    return true;
  },
};

function setLayers(part: SetupPart, change: Setup['layers']): () => Promise<void> {
  if (refused.has(part)) throw new Error('no room');
  return set('layers', { layers: { ...now.layers, ...change } });
}

function set(name: keyof Setup, change: Partial<Omit<Setup, 'text'>>): () => Promise<void> {
  if (refused.has(name)) throw new Error('no room');
  const before = now;
  now = { ...now, ...change };
  return async () => {
    if (refused.has(name)) throw new Error('no room');
    now = { ...now, [name]: before[name as keyof typeof before] };
  };
}

async function save(text: string) {
  if (refused.has('text')) throw new Error('no room');
  saved.push(text);
  return { text, roleCount: 1, secretLines: [], droppedVersions: 0 };
}

function createStore() {
  const config = createConfigStore({ stored: '[mine]', save, reading: signal(EMPTY_READING) });
  const undos = createUndoStore<Replacement>();
  return { config, undos, store: createSetupStore(config, stored, undos) };
}

const MINE: typeof now = {
  ...{ settings: DEFAULT_SETTINGS, favourites: ['a'], ledger: {}, accountAliases: {} },
  layers: { teamUrl: OLD_URL, senderIds: [], layersOff: [] },
};

beforeEach(() => {
  now = MINE;
  saved = [];
  refused = new Set();
  asked = [];
});

describe('a set-up', () => {
  it('is restored, the text saved like any other, and all of it can be undone', async () => {
    const { config, undos, store } = createStore();
    expect(await store.read()).toEqual({ ...MINE, text: '[mine]' });
    config.type('[mine] ; unsaved');
    await store.restore(WANTED, ALL, 5);
    const { text, ...rest } = WANTED;
    expect(now).toEqual(rest);
    expect([config.draft.value, config.stored.value]).toEqual([text, text]);
    expect(undos.notice.value).toEqual({ what: 'changed', of: { kind: 'setup', madeAt: 5 } });

    await undos.undo();
    expect(now).toEqual({ ...MINE, ledger: { me: [] } });
    expect([config.draft.value, config.stored.value]).toEqual(['[mine] ; unsaved', '[mine]']);
    expect(saved).toEqual(['[wanted]', '[mine]']);
    expect(undos.notice.value?.what).toBe('undone');
    // Access to its host went with the address.
    expect(asked).toEqual([OLD_URL]);
    undos.dismiss();
    expect(undos.notice.value).toBeUndefined();
  });

  it('tells the address that was left out because access to it was not allowed', async () => {
    const { undos, store } = createStore();
    const { teamUrl = '' } = WANTED.layers;
    await store.restore(WANTED, new Set(['senders'] as const), 5, teamUrl);
    expect(now.layers).toEqual({ ...MINE.layers, senderIds: ['a'] });
    expect(undos.notice.value).toEqual({ what: 'changed', of: { kind: 'setup', madeAt: 5, deniedUrl: teamUrl } });
    await undos.undo();
    expect([now, undos.notice.value]).toEqual([
      MINE,
      { what: 'undone', of: { kind: 'setup', madeAt: 5, deniedUrl: teamUrl } },
    ]);
    expect(asked).toEqual([]);
  });

  it('changes only what is chosen', async () => {
    const { config, store } = createStore();
    await store.restore(WANTED, new Set(['favourites'] as const), undefined);
    expect(now).toEqual({ ...MINE, favourites: ['b'] });
    expect(config.draft.value).toBe('[mine]');
  });

  it.each(['text', 'settings', 'favourites', 'ledger', 'accountAliases', 'team', 'senders', 'layers'])(
    'is restored whole or not at all: %s without room',
    async name => {
      const { config, undos, store } = createStore();
      refused.add(name);
      await store.restore(WANTED, ALL, 5);
      expect(undos.notice.value?.of).toMatchObject({ hasFailed: true });
      expect({ ...now, ledger: { me: [], ...now.ledger } }).toEqual({ ...MINE, ledger: { me: [] } });
      expect([config.draft.value, config.stored.value]).toEqual(['[mine]', '[mine]']);
    },
  );

  it('that could not be undone whole is undone when it is tried again', async () => {
    const { config, undos, store } = createStore();
    await store.restore(WANTED, ALL, 5);
    refused.add('favourites');
    await undos.undo();
    expect(undos.notice.value?.what).toBe('not-undone');
    refused.clear();
    await undos.undo();
    expect(undos.notice.value?.what).toBe('undone');
    expect([now.favourites, config.stored.value]).toEqual([['a'], '[mine]']);
  });
});
