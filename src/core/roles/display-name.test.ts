import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName } from './display-name.ts';

describe('displayName', () => {
  it('is the name of the profile', () => {
    expect(displayName('payments-prod')).toBe('payments-prod');
  });

  it('has the account behind it when asked', () => {
    expect(displayName('payments-prod', '111122223333')).toBe('payments-prod  |  111122223333');
  });

  it('keeps 64 units and cuts the 65th', () => {
    expect(displayName('a'.repeat(64))).toBe('a'.repeat(64));
    expect(displayName('a'.repeat(65))).toBe(`${'a'.repeat(63)}…`);
  });

  it('cuts the name and keeps the account whole', () => {
    expect(displayName('a'.repeat(80), '111122223333')).toBe(`${'a'.repeat(46)}…  |  111122223333`);
  });

  it('leaves out an alias that would leave no room for the name', () => {
    expect(displayName('payments-prod', 'x'.repeat(60))).toBe('payments-prod');
  });

  it('does not break a surrogate pair or a joined emoji', () => {
    expect(displayName(`${'a'.repeat(62)}𠮷野家`)).toBe(`${'a'.repeat(62)}…`);
    expect(displayName(`${'a'.repeat(60)}👩‍💻 team`)).toBe(`${'a'.repeat(60)}…`);
    expect(displayName(`${'a'.repeat(62)}\u304b\u3099本番`)).toBe(`${'a'.repeat(62)}…`);
  });

  it('is never longer than 64 units, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.boolean(), (name, withAccount) => {
        const shown = displayName(name, withAccount ? '111122223333' : undefined);
        expect(shown.length).toBeLessThanOrEqual(64);
        if (withAccount) expect(shown.endsWith('  |  111122223333')).toBe(true);
      }),
    );
  });
});
