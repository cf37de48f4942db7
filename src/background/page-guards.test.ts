import { expect, test } from 'vitest';
import { PAGE_GUARDS } from './page-guards.ts';

test('a choice of a content script carries a key: no tab of its own choosing, and no role', () => {
  expect(PAGE_GUARDS.switchRole({ key: 'k', newTab: true, tabId: 7, role: { account: '1' } })).toEqual({
    key: 'k',
    newTab: true,
    again: false,
    keepsPage: false,
  });
  expect(PAGE_GUARDS.switchRole({ key: 'k', newTab: 1 }).newTab).toBe(false);
  expect(PAGE_GUARDS.switchBack({ tabId: 7 })).toBeUndefined();
  expect(PAGE_GUARDS.readPage({ tabId: 7 })).toBeUndefined();
});

test.each([undefined, null, 'k', {}, { key: 1 }, { key: { toString: 'k' } }])('no key, no choice: %j', data => {
  expect(() => PAGE_GUARDS.switchRole(data)).toThrow(TypeError);
  expect(() => PAGE_GUARDS.storeStar(data)).toThrow(TypeError);
});

test('a history comes as the last raw values of its cookie, and none that no cookie can have', () => {
  expect(PAGE_GUARDS.historySeen({ values: ['v'], base: 'b', tabId: 7 })).toEqual({ values: ['v'] });
  const values = Array.from({ length: 500 }, (_, index) => `${index}`);
  expect(PAGE_GUARDS.historySeen({ values })).toEqual({ values: values.slice(-8) });
  for (const data of [undefined, {}, { values: 'v' }, { values: [7, null, 'x'.repeat(4097)] }]) {
    expect(PAGE_GUARDS.historySeen(data)).toEqual({ values: [] });
  }
});

test('a key, a session and a linked role have the length that they can have', () => {
  const long = 'x'.repeat(5000);
  expect(() => PAGE_GUARDS.storeStar({ key: long, hasStar: true })).toThrow(TypeError);
  expect(() => PAGE_GUARDS.switchRole({ key: long })).toThrow(TypeError);
  expect(() => PAGE_GUARDS.signOutSession({ sessionId: long })).toThrow(TypeError);
  expect(() => PAGE_GUARDS.readOffer({ account: long, roleName: 'r' })).toThrow(TypeError);
  expect(() => PAGE_GUARDS.readOffer({ account: '1', roleName: long })).toThrow(TypeError);
});

test('a star is given or taken, and nothing else', () => {
  expect(PAGE_GUARDS.storeStar({ key: 'k', hasStar: 'yes', favourites: [] })).toEqual({ key: 'k', hasStar: false });
  expect(PAGE_GUARDS.storeShowAllRoles({ showAllRoles: true, theme: 'dark' })).toEqual({ showAllRoles: true });
});
