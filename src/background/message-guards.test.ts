import { describe, expect, test } from 'vitest';
import { GUARDS } from './message-guards.ts';

const role = { key: 'k', name: 'dev', account: '111122223333', roleName: 'Admin', partition: 'aws' };

describe('what a message carries', () => {
  test('a choice passes with its role, and with nothing else', () => {
    expect(GUARDS.switchRole({ tabId: 7, role: { ...role, extra: 1 }, newTab: true, more: 2 })).toEqual({
      tabId: 7,
      role,
      newTab: true,
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

  test('a save needs a text, and a form its ticket', () => {
    expect(GUARDS.saveConfig({ text: '' })).toEqual({ text: '' });
    expect(() => GUARDS.saveConfig({ text: 7 })).toThrow('text');
    expect(GUARDS.takeForm({ ticket: 't' })).toEqual({ ticket: 't' });
    expect(() => GUARDS.takeForm(undefined)).toThrow('ticket');
  });
});
