import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { NO_POLICY, ownSettings, parsePolicy, settingsUnder } from './policy.ts';
import { readPolicy } from './read-policy.ts';

const DARK = readPolicy({ settings: { theme: 'dark', showImages: false }, lockedSettings: ['showImages'] });

describe('a policy', () => {
  test('is read whole', () => {
    const managed = {
      configText: '[a]\n',
      teamUrl: ' https://config.example.com/roles.ini#x ',
      settings: { theme: 'dark' },
      lockedSettings: ['theme'],
      lockedLayers: ['team', 'managed'],
      senderIds: ['abc', 'abc'],
    };
    const policy = {
      settings: { theme: 'dark' },
      lockedSettings: ['theme'],
      lockedLayers: ['managed', 'team'],
      teamUrl: 'https://config.example.com/roles.ini',
      senderIds: ['abc'],
      ignored: [],
    };
    expect(readPolicy(managed)).toEqual(policy);
    expect(parsePolicy(readPolicy(managed))).toEqual(policy);
  });

  test.each([
    [{ configText: 1 }, ['configText']],
    [{ teamUrl: 'http://config.example.com/' }, ['teamUrl']],
    [{ teamUrl: 'https://user:pass@config.example.com/' }, ['teamUrl']],
    [{ settings: [] }, ['settings']],
    [{ settings: { theme: 'pink', order: 'name', coffee: true } }, ['settings.theme', 'settings.coffee']],
    [{ lockedSettings: 'theme', lockedLayers: ['personal'] }, ['lockedSettings', 'lockedLayers.personal']],
    [{ lockedSettings: ['theme', 'tea'] }, ['lockedSettings.theme', 'lockedSettings.tea']],
    [{ senderIds: [7, ''] }, ['senderIds.number', 'senderIds.']],
    [{ configText: '', teamUrl: null, settings: null, lockedSettings: undefined }, []],
  ])('names what is wrong in %j', (managed, ignored) => {
    const policy = readPolicy(managed);
    expect(policy.ignored).toEqual(ignored);
    expect(policy).not.toHaveProperty('teamUrl');
    expect(policy.lockedSettings).toEqual([]);
    expect(parsePolicy(policy)).toEqual(policy);
  });

  test.each([undefined, null, 'x', 7, []])('is none where %j is stored', stored => {
    expect(readPolicy(stored)).toEqual(NO_POLICY);
    expect(parsePolicy(stored)).toEqual(NO_POLICY);
  });
});

describe('settings under a policy', () => {
  test('are the locked ones, then the user’s, then the policy’s, then the defaults', () => {
    expect(settingsUnder(DARK, { showImages: true, order: 'name' })).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      showImages: false,
      order: 'name',
    });
    expect(settingsUnder(DARK, { theme: 'system' }).theme).toBe('system');
  });

  test('store what the user chooses against it, and nothing that it says itself', () => {
    const change = (before: Partial<Settings>, changed: Partial<Settings>) =>
      ownSettings({ ...settingsUnder(DARK, before), ...changed }, before, DARK);
    expect(change({}, { order: 'name' })).toEqual({ order: 'name' });
    expect(change({}, { theme: 'system' })).toEqual({ theme: 'system' });
    expect(change({ theme: 'light' }, { theme: 'dark' })).toEqual({});
    expect(change({}, {})).toEqual({});
  });

  test('keep the user’s own choice behind a lock', () => {
    const before = { showImages: true, theme: 'light' } as const;
    const wanted = { ...settingsUnder(DARK, before), accounts: 'hidden' as const, showImages: true };
    expect(ownSettings(wanted, before, DARK)).toEqual({ ...before, accounts: 'hidden' });
  });

  test('without one are as ever', () => {
    expect(settingsUnder(NO_POLICY, { theme: 'dark', order: 'no' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(ownSettings({ ...DEFAULT_SETTINGS, theme: 'dark' }, {}, NO_POLICY)).toEqual({ theme: 'dark' });
    expect(ownSettings(DEFAULT_SETTINGS, { theme: 'dark' }, NO_POLICY)).toEqual({});
  });
});
