import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemBytes } from './sync-limits.ts';
import { parseHead, TEXT_HEAD } from './text-head.ts';
import { generationOf, hasAllPieces, joinPieces, splitForSync, type TextPieces } from './text-pieces.ts';

const SMALL = { itemBytes: 40, totalBytes: 1000, items: 512 };

const headOf = ({ generation, items, checksum }: TextPieces) => ({
  generation,
  pieces: Object.keys(items).length,
  checksum,
});

const someBase64 = fc.base64String({ maxLength: 300 });

describe('pieces', () => {
  test('make the text again, in whatever order they are, among whatever else', async () => {
    const anyOrder = fc.asyncProperty(someBase64, fc.array(fc.nat()), async (deflated, order) => {
      const pieces = await splitForSync(deflated, 'new', SMALL);
      const other = await splitForSync('AQID', 'old', SMALL);
      const items = [...Object.entries({ ...pieces.items, ...other.items, favorites: [] })]
        .map((item, at) => ({ item, at: order[at] ?? 0 }))
        .sort((one, two) => one.at - two.at)
        .map(({ item }) => item);
      expect(await joinPieces(Object.fromEntries(items), headOf(pieces))).toEqual({ deflated });
    });
    await fc.assert(anyOrder);
  });

  test('are as full as an item may be, none fuller', async () => {
    const { items } = await splitForSync('A'.repeat(40_000), 'abcdef-12345678');
    const sizes = Object.entries(items).map(([key, value]) => itemBytes(key, value));
    expect(sizes.slice(0, -1)).toEqual(sizes.slice(0, -1).map(() => 8192));
    expect(sizes.at(-1)).toBeLessThanOrEqual(8192);
  });

  test('are at least one, also of nothing', async () => {
    const pieces = await splitForSync('', 'g');
    expect(Object.values(pieces.items)).toEqual(['']);
    expect(await joinPieces(pieces.items, headOf(pieces))).toEqual({ deflated: '' });
  });

  test('of which one is missing are incomplete', async () => {
    const pieces = await splitForSync('A'.repeat(136), 'g', SMALL);
    for (const missing of Object.keys(pieces.items)) {
      const { [missing]: _, ...rest } = pieces.items;
      expect(await joinPieces(rest, headOf(pieces))).toBe('incomplete');
      expect(hasAllPieces(rest, headOf(pieces))).toBe(false);
    }
  });

  test('of which one is another are corrupt', async () => {
    const damage = fc.asyncProperty(someBase64, fc.nat(), fc.anything(), async (deflated, which, value) => {
      const pieces = await splitForSync(deflated, 'g', SMALL);
      const keys = Object.keys(pieces.items);
      const key = keys[which % keys.length] ?? '';
      fc.pre(String(pieces.items[key]) !== safely(value));
      expect(await joinPieces({ ...pieces.items, [key]: safely(value) }, headOf(pieces))).toBe('corrupt');
    });
    await fc.assert(damage);
  });

  test('of two generations never mix', async () => {
    const one = await splitForSync('A'.repeat(136), 'one', SMALL);
    const two = await splitForSync('B'.repeat(136), 'two', SMALL);
    const [first = ''] = Object.keys(two.items);
    const { [first]: _, ...rest } = two.items;
    expect(await joinPieces({ ...one.items, ...rest }, headOf(two))).toBe('incomplete');
  });
});

test('whatever lies in the sync space, only whole pieces that make another text are corrupt', async () => {
  const heads = fc.oneof(
    fc.anything(),
    fc.record({
      generation: fc.constantFrom('g', 'h'),
      pieces: fc.constantFrom(-1, 0, 0.5, 1, 2, 3, Number.NaN),
      checksum: fc.string(),
    }),
  );
  const keys = fc.constantFrom('text.g.0', 'text.g.1', 'text.h.0', 'text.head', 'favorites', '__proto__');
  const values = fc.oneof(fc.anything(), fc.string());
  const anything = fc.asyncProperty(fc.dictionary(keys, values), heads, fc.nat(5), async (items, written, time) => {
    const stamp = { time, counter: 1, by: 'p', seen: [], digest: 'd' };
    const head = { ...stamp, ...Object(written) };
    const found = parseHead(head);
    const { generation, pieces } = found.kind === 'text' ? found.head : { generation: '', pieces: 0 };
    const isThere = Array.from({ length: pieces }, (_, at) => items[`text.${generation}.${at}`]).every(
      piece => typeof piece === 'string',
    );
    const answer = await joinPieces({ ...items, [TEXT_HEAD]: head });
    expect(answer).toBe(pieces > 0 && isThere ? 'corrupt' : 'incomplete');
    if (found.kind === 'text') expect(await joinPieces(items, found.head)).toBe(answer);
  });
  await fc.assert(anything);
  expect(await joinPieces({})).toBe('incomplete');
});

test.each([-1, 0, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%d pieces make no text', async pieces => {
  const { items, checksum } = await splitForSync('', 'g');
  expect(await joinPieces(items, { generation: 'g', pieces, checksum })).toBe('incomplete');
});

test('a key says which generation its piece belongs to', () => {
  expect(generationOf('text.abc-1.0')).toBe('abc-1');
  for (const key of ['text.head', 'favorites', 'setting.theme', 'text.a']) expect(generationOf(key)).toBeUndefined();
});

/** What `String` makes of a stored value; some of what fast-check makes up has no text. */
function safely(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
