import { describe, expect, test } from 'vitest';
import { GUARDS } from './message-guards.ts';

const role = { key: 'k', name: 'dev', account: '111122223333', roleName: 'Admin', partition: 'aws' };

describe('what a message carries', () => {
  test('a choice passes with its role, and with nothing else', () => {
    expect(GUARDS.switchRole({ tabId: 7, role: { ...role, extra: 1 }, newTab: true, more: 2 })).toEqual({
      tabId: 7,
      role,
      newTab: true,
      again: false,
      keepsPage: false,
    });
    expect(GUARDS.switchRole({ tabId: 7, role }).newTab).toBe(false);
  });

  test.each([
    undefined,
    null,
    'x',
    {},
    { tabId: '7', role },
    { tabId: 7 },
    { tabId: 7, role: { ...role, account: 1 } },
  ])('a choice that lacks something is refused: %j', data => {
    expect(() => GUARDS.switchRole(data)).toThrow(TypeError);
  });

  test.each(['readPage', 'switchBack'] as const)('%s needs a tab', name => {
    expect(GUARDS[name]({ tabId: 7 })).toEqual({ tabId: 7 });
    expect(() => GUARDS[name]({})).toThrow('tabId');
  });

  test('an edit of a history needs its jar, and holds entries only', () => {
    const jar = { partition: 'aws', storeId: '0' };
    const entry = { account: '111122223333', roleName: 'Admin', rest: { z: 1 } };
    const edit = { jar, before: [entry, {}, 7], after: 'none' };
    expect(GUARDS.writeHistory({ ...edit, more: 1 })).toEqual({ jar, before: [entry], after: [] });
    expect(() => GUARDS.writeHistory({ ...edit, jar: { ...jar, partition: 'moon' } })).toThrow('jar');
    expect(() => GUARDS.restoreHistory({})).toThrow('jar');
    expect(GUARDS.clearHistory({ cookie: true })).toEqual({ cookie: true, ledger: false });
    expect(() => GUARDS.clearHistory({ jar: 'aws', cookie: true })).toThrow('jar');
    const cleared = { cookies: [{ jar, entries: [entry, null] }], ledger: { base: [{}] } };
    expect(GUARDS.undoClear(cleared)).toEqual({ cookies: [{ jar, entries: [entry] }], ledger: { base: [] } });
    expect(() => GUARDS.changeLedger({ before: [], after: [] })).toThrow('base');
  });

  test('a team’s place may have no address, and what is known of it is known whole', () => {
    const state = { url: 'https://127.0.0.1/', isAccepted: true };
    const text = { deflated: 'd', digest: 'e', roleCount: 1, since: 2, secretLines: [] };
    const place = { url: state.url, known: { state, text } };
    expect(GUARDS.putTeam({ ...place, more: 1 })).toEqual(place);
    expect(GUARDS.putTeam({ url: state.url, known: { state, text: 'x' } }).known).toEqual({ state });
    expect(GUARDS.putTeam({ url: state.url, known: { state: {}, text } })).toEqual({ url: state.url });
    expect(GUARDS.putTeam(undefined)).toEqual({});
    expect(() => GUARDS.putTeam({ url: 7 })).toThrow('url');
  });

  test('a save needs a text, and a form its ticket', () => {
    expect(GUARDS.saveConfig({ text: '' })).toEqual({ text: '' });
    expect(() => GUARDS.saveConfig({ text: 7 })).toThrow('text');
    const prepared = { deflated: 'd', digest: 'e', roleCount: 1, index: '{}' };
    expect(GUARDS.savePrepared({ ...prepared, more: 1 })).toEqual(prepared);
    expect(() => GUARDS.savePrepared({ ...prepared, roleCount: -1 })).toThrow(TypeError);
    expect(() => GUARDS.savePrepared({ text: '[a]' })).toThrow(TypeError);
    expect(GUARDS.takeForm({ ticket: 't' })).toEqual({ ticket: 't' });
    expect(() => GUARDS.takeForm(undefined)).toThrow('ticket');
  });
});
