import { describe, expect, test } from 'vitest';
import type { AskFromConsole, AskFromOwnPage, AskFromSwitcher, Handlers } from './asking.ts';
import { MESSAGES } from './messages.ts';

const role = { key: 'k', name: 'dev', account: '111122223333', roleName: 'Admin', partition: 'aws' };
const carried = (name: keyof typeof MESSAGES, data: unknown) => MESSAGES[name].carries(data);

describe('what a message carries', () => {
  test('a choice passes with the key of its role, and with nothing else', () => {
    const choice = { tabId: 7, key: 'k', newTab: true };
    expect(carried('switchToKey', { ...choice, role, more: 2 })).toEqual({
      ...choice,
      ...{ force: false, keepsPage: false, behind: false, again: false, confirmed: false },
    });
    expect(carried('switchToKey', { tabId: 7, key: 'k' })).toMatchObject({ newTab: false });
  });

  test.each([undefined, null, 'x', {}, { tabId: '7', key: 'k' }, { tabId: 7, role }, { tabId: 7, key: 1 }])(
    'a choice that lacks something is refused: %j',
    data => {
      expect(carried('switchToKey', data)).toBeUndefined();
    },
  );

  test.each(['lookAtPage', 'switchBack'] as const)('%s needs a tab', name => {
    expect(carried(name, { tabId: 7, more: 1 })).toEqual({ tabId: 7 });
    expect(carried(name, {})).toBeUndefined();
  });

  test('an edit of a history needs its cookie store, and holds entries only', () => {
    const cookieStore = { partition: 'aws', storeId: '0' };
    const entry = { account: '111122223333', roleName: 'Admin', rest: { z: 1 } };
    const edit = { cookieStore, before: [entry, {}, 7], after: 'none' };
    expect(carried('writeHistory', { ...edit, more: 1 })).toEqual({ cookieStore, before: [entry], after: [] });
    expect(carried('writeHistory', { ...edit, cookieStore: { ...cookieStore, partition: 'moon' } })).toBeUndefined();
    expect(carried('restoreHistory', {})).toBeUndefined();
    expect(carried('clearHistory', { cookie: true })).toEqual({ cookie: true, ledger: false });
    const cleared = { cookies: [{ cookieStore, entries: [entry, null] }], ledger: { base: [{}] } };
    expect(carried('undoClear', cleared)).toEqual({
      cookies: [{ cookieStore, entries: [entry] }],
      ledger: { base: [] },
    });
    expect(carried('changeLedger', { before: [], after: [] })).toBeUndefined();
  });

  test('a clearing of one cookie store is refused where that is none: it must not become one of all', () => {
    expect(carried('clearHistory', { cookieStore: 'aws', cookie: true })).toBeUndefined();
  });

  test('a set-up carries its parts as they are stored, or is refused', () => {
    const state = { url: 'https://127.0.0.1/' };
    const layerText = { deflated: 'd', digest: 'e', roleCount: 1, since: 2, secretLines: [] };
    const restore = {
      settings: { before: { theme: 'dark' }, after: { theme: 'light' } },
      favorites: { before: ['a'], after: [] },
      teamUrl: { before: '', after: state.url },
      knownTeam: { state, text: layerText },
    };
    expect(carried('restoreSetup', { ...restore, more: 1 })).toEqual(restore);
    expect(carried('restoreSetup', { knownTeam: { state, text: 'x' } })).toEqual({ knownTeam: { state } });
    expect(carried('restoreSetup', {})).toEqual({});
    const wrong = [
      { knownTeam: { state: {} } },
      ...[7, 'http://127.0.0.1/'].map(after => ({ teamUrl: { before: '', after } })),
      { favorites: { after: [] } },
    ];
    for (const part of wrong) {
      expect(carried('restoreSetup', part)).toBeUndefined();
    }
  });

  test('a save needs a text, and a form its ticket', () => {
    expect(carried('saveConfig', { text: '' })).toEqual({ text: '' });
    expect(carried('saveConfig', { text: 7 })).toBeUndefined();
    const prepared = { deflated: 'd', digest: 'e', roleCount: 1, index: '{}' };
    expect(carried('savePrepared', { ...prepared, more: 1 })).toEqual(prepared);
    expect(carried('savePrepared', { ...prepared, roleCount: -1 })).toBeUndefined();
    expect(carried('savePrepared', { text: '[a]' })).toBeUndefined();
    expect(carried('takeForm', { ticket: 't' })).toEqual({ ticket: 't' });
    expect(carried('takeForm', undefined)).toBeUndefined();
  });

  test('a favorite is one or is none, and a list stays a list of texts', () => {
    expect(carried('storeFavorite', { key: 'k', isFavorite: 'yes', favorites: [] })).toEqual({
      key: 'k',
      isFavorite: false,
    });
    expect(carried('storeShowAllRoles', { showAllRoles: true, theme: 'dark' })).toEqual({ showAllRoles: true });
    expect(carried('changeSenders', { before: ['a', 1], after: [] })).toEqual({ before: ['a'], after: [] });
    expect(carried('changeSenders', { before: 'a', after: [] })).toBeUndefined();
  });
});

describe('what a console page sends', () => {
  const page = { tabId: 7, url: 'https://127.0.0.1/' };

  test.each([{}, { key: 1 }, { key: { toString: 'k' } }])('no key, no choice: %j', data => {
    expect(carried('switchToKey', { ...data, ...page })).toBeUndefined();
    expect(carried('storeFavorite', data)).toBeUndefined();
  });

  test('a history comes as the last raw values of its cookie, and none that no cookie can have', () => {
    const seen = (data: object) => carried('historySeen', { ...data, ...page });
    expect(seen({ values: ['v'], base: 'b' })).toEqual({ ...page, values: ['v'] });
    const values = Array.from({ length: 500 }, (_, index) => `${index}`);
    expect(seen({ values })).toEqual({ ...page, values: values.slice(-8) });
    for (const data of [{}, { values: 'v' }, { values: [7, null, 'x'.repeat(4097)] }]) {
      expect(seen(data)).toEqual({ ...page, values: [] });
    }
  });

  test('a key, a session and a linked role have the length that they can have', () => {
    const long = 'x'.repeat(5000);
    expect(carried('storeFavorite', { key: long, isFavorite: true })).toBeUndefined();
    expect(carried('switchToKey', { key: long, ...page })).toBeUndefined();
    expect(carried('signOutSession', { sessionId: long, ...page })).toBeUndefined();
    expect(carried('readOffer', { account: long, roleName: 'r', ...page })).toBeUndefined();
    expect(carried('readOffer', { account: '1', roleName: long, ...page })).toBeUndefined();
  });
});

test('a wrong call does not compile', () => {
  const own: AskFromOwnPage = async () => undefined as never;
  const console: AskFromConsole = async () => undefined as never;
  const shared: AskFromSwitcher = async () => undefined as never;
  void own('switchBack', { tabId: 7 });
  void console('switchBack');
  void shared('switchBack', { tabId: 7 });
  // @ts-expect-error no such message
  void own('switchForth', { tabId: 7 });
  // @ts-expect-error the tab is missing
  void own('switchBack');
  // @ts-expect-error a tab is a number
  void own('switchBack', { tabId: '7' });
  // @ts-expect-error nobody brings a role of its own
  void console('switchToKey', { role, newTab: false });
  // @ts-expect-error nor do they speak of a tab
  void console('signOutSession', { sessionId: 's', tabId: 7 });
  // @ts-expect-error the text of the config is no business of theirs
  void console('saveConfig', { text: '' });
  // @ts-expect-error popup and menu share what both may ask
  void shared('storeSettings', {});
  // @ts-expect-error an answer has its type
  void own('isTextDamaged').then((isDamaged: string) => isDamaged);
  const handlers: Partial<Handlers> = {
    // @ts-expect-error the handler answers what the definition says
    isTextDamaged: () => 'no',
    // @ts-expect-error the message carries a tab and no role
    switchBack: ({ role }) => role,
  };
  expect(Object.keys(handlers)).toHaveLength(2);
});
