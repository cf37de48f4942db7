import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from './role.ts';
import { roleKey } from './role-key.ts';
import { createRoleSearch } from './search-roles.ts';

let letters = 0;

/** Counts the letters that string methods look at, up to the place at which they stop. */
beforeEach(() => {
  const { indexOf } = String.prototype;
  const count = (text: string, part: string, from = 0): number => {
    const at = indexOf.call(text, part, from);
    letters += at < 0 ? text.length - from : at - from + part.length;
    return at;
  };
  vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, part, from) {
    return count(this, part, from);
  });
  vi.spyOn(String.prototype, 'includes').mockImplementation(function (this: string, part, from) {
    return count(this, part, from) >= 0;
  });
  vi.spyOn(String.prototype, 'startsWith').mockImplementation(function (this: string, part, from = 0) {
    letters += part.length;
    return indexOf.call(this, part, from) === from;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Ten roles of payments among a thousand; all have the same five values behind the name. */
const roles = Array.from({ length: 1000 }, (_, index): Role => {
  const address = { partition: 'aws', account: '111122223333', roleName: 'Administrator' } as const;
  const name = index % 100 === 0 ? `payments-prod-${index}` : `orders-dev-${index}`;
  const rest = { group: 'Company', base: 'jump', region: 'eu-central-1' };
  return { ...address, key: roleKey({ ...address, name }), name, ...rest };
});

describe('a key in the search', () => {
  it('examines the names that the letters before it left, and each value that many roles share once', () => {
    const search = createRoleSearch(roles);
    const typed = 'payments prod';
    const perKey = [...typed].map((_, at) => {
      letters = 0;
      expect(search(typed.slice(0, at + 1)).total).toBe(10);
      return letters;
    });
    const all = roles.reduce((sum, { name }) => sum + name.length, 0);
    // With the third letter, the middle of words counts too.
    const [first = 0, second = 0, third = 0, ...later] = perKey;
    for (const count of [first, third]) expect(count).toBeLessThan(2 * all);
    for (const count of [second, ...later]) expect(count).toBeLessThan(all / 10);
  });

  it('examines nothing of a term that stays as it was', () => {
    const search = createRoleSearch(roles);
    search('admin');
    letters = 0;
    search('admin ');
    expect(letters).toBeLessThan(roles.length);
  });
});
