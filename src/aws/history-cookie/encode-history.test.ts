import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../../core/history/history-entry.ts';
import { decodeHistory } from './decode-history.ts';
import { encodeHistory, historyBytes } from './encode-history.ts';

/** What the cookie itself can hold: trimmed where the console trims, and plain JSON. */
const word = fc.string({ unit: 'binary', minLength: 1 }).filter(text => text.trim() === text && text !== '');
const json = fc.jsonValue().map(value => JSON.parse(JSON.stringify(value)) as unknown);
const name = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('%', '+', '&', '#', '3', '8', ';', ' ', '|', 'あ', '\ud83c', '\udfa9'),
    minLength: 1,
  }),
  fc.string().map(text => `assumed-role/${text}`),
  fc.string().map(text => `federated-user/${text}`),
);
const restOf = (known: readonly string[]) =>
  fc
    .dictionary(fc.string(), json, { minKeys: 1 })
    .filter(fields => known.every(field => !Object.hasOwn(fields, field)))
    .filter(fields => Object.keys(fields).length > 0);
const entry: fc.Arbitrary<HistoryEntry> = fc.record(
  {
    account: word,
    roleName: word,
    displayName: name,
    color: fc.stringMatching(/^[0-9a-f]{6}$/),
    mfa: fc.constant(true),
    rest: restOf(['a', 'r', 'd', 'c', 'm']),
  },
  { requiredKeys: ['account', 'roleName'] },
);
const fields = restOf(['rl']);

describe('a history that is written', () => {
  test('is read again as the same, whatever its names', () => {
    fc.assert(
      fc.property(fc.array(entry), fields, (entries, others) => {
        const read = decodeHistory(encodeHistory({ entries, fields: others }));
        expect(read?.entries).toEqual(entries);
        expect(read?.fields).toEqual({ bn: '', ba: '', ...others });
      }),
    );
  });

  test('keeps the base as it stood, understood or not', () => {
    const base = fc.record({ bn: fc.oneof(json, fc.string()), ba: fc.oneof(json, fc.string()) });
    fc.assert(
      fc.property(base, entry, (raw, first) => {
        const read = decodeHistory(encodeURIComponent(JSON.stringify({ ...raw, rl: [] })));
        const written = encodeHistory({ ...read, entries: [first] });
        expect(JSON.parse(decodeURIComponent(written))).toMatchObject(JSON.parse(JSON.stringify(raw)));
      }),
    );
  });

  test('fits into a cookie: letters, digits and what needs no quotes', () => {
    fc.assert(
      fc.property(fc.array(entry), entries => {
        const value = encodeHistory({ entries });
        expect(value).toMatch(/^[\w.~%!*'()-]+$/);
        expect(historyBytes('a-name', { entries })).toBe(6 + new TextEncoder().encode(value).length);
      }),
    );
  });

  test('has its names encoded twice, and no color where there is none', () => {
    const entries = [{ account: 'my-alias', roleName: 'path/Dev', displayName: '本番 100%' }];
    expect(JSON.parse(decodeURIComponent(encodeHistory({ entries })))).toEqual({
      bn: '',
      ba: '',
      rl: [{ a: 'my-alias', r: 'path/Dev', d: '%E6%9C%AC%E7%95%AA%20100%25', c: '' }],
    });
  });
});
