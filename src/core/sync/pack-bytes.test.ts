import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packBytes, unpackBytes } from './pack-bytes.ts';
import { itemBytes } from './sync-limits.ts';

describe('packed bytes', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        expect(unpackBytes(packBytes(bytes))).toEqual(new Uint8Array(bytes));
      }),
      { examples: [[new Uint8Array()], [new Uint8Array([255])], [new Uint8Array(13).fill(255)]] },
    );
  });

  test('cost less than base64, and a byte of JSON a character', () => {
    const bytes = crypto.getRandomValues(new Uint8Array(13_000));
    const packed = packBytes(bytes);
    expect(packed).toHaveLength(16_000);
    expect(itemBytes('k', packed)).toBe(1 + 2 + 16_000);
    expect(packed.length).toBeLessThan(0.93 * btoa(String.fromCharCode(...bytes)).length);
  });

  test('are the only text that makes them', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), text => {
        const bytes = unpackBytes(text);
        fc.pre(bytes !== undefined);
        expect(packBytes(bytes)).toBe(text);
      }),
      { examples: [['0'], ['  0'], [' !'], ['!']] },
    );
  });

  test.each(['é!', '"a', 'a<', '\\\\', '~~', '~'])('%j is none', text => {
    expect(unpackBytes(text)).toBeUndefined();
  });
});
