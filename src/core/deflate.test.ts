import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DamagedTextError, deflateText, inflateText } from './deflate.ts';

describe('a deflated text', () => {
  test('comes back as it was, whatever it holds', async () => {
    const unit = fc.constantFrom('a', '=', '\n', '\r', '\0', 'é', '日', '🧢', '\uFEFF');
    const comeBack = fc.asyncProperty(fc.string({ unit }), async text => {
      expect(await inflateText(await deflateText(text))).toBe(text);
    });
    await fc.assert(comeBack, { numRuns: 30, examples: [['']] });
  });

  test('keeps a byte order mark and every kind of line break', async () => {
    const text = '\uFEFF[a]\r\n[b]\r[c]\n\u0000';
    expect(await inflateText(await deflateText(text))).toBe(text);
  });

  test('is base64 alone, and small where a text repeats itself', async () => {
    const text = '[team-payments]\nrole_arn = arn:aws:iam::111122223333:role/Developer\n\n'.repeat(10_000);
    const deflated = await deflateText(text);
    expect(deflated).toMatch(/^[A-Za-z\d+/]+={0,2}$/);
    expect(deflated.length).toBeLessThan(text.length / 100);
    expect(await inflateText(deflated)).toBe(text);
  });

  test('holds U+FFFD in place of half a character, as UTF-8 does', async () => {
    expect(await inflateText(await deflateText('a\uD83Db'))).toBe('a\uFFFDb');
  });
});

describe('data that is damaged is reported by name', () => {
  test('cut short anywhere', async () => {
    const deflated = await deflateText('[a]\nrole_arn = arn:aws:iam::111122223333:role/Developer\n');
    for (let length = 0; length < deflated.length; length += 4) {
      await expect(inflateText(deflated.slice(0, length)), `${length}`).rejects.toThrow(DamagedTextError);
    }
  });

  test.each(['not base64!', 'AAAA', '////', '[a]'])('“%s” was never deflated', async damaged => {
    await expect(inflateText(damaged)).rejects.toThrow(DamagedTextError);
  });

  test('bytes that are no text', async () => {
    const halfACharacter = '+w8A'; // 0xFF, deflated
    await expect(inflateText(halfACharacter)).rejects.toThrow(DamagedTextError);
  });
});
