import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanName } from './clean-name.ts';

it.each([
  ['prod\u202Egnp.exe', 'prodgnp.exe'],
  ['\u2066prod\u2069', 'prod'],
  ['a\u0000b\u001bc\u007f', 'abc'],
  ['two\r\nlines', 'two lines'],
  ['zero\u200bwidth\ufeff', 'zerowidth'],
  ['half \ud800 pair', 'half  pair'],
  ['本番 決済', '本番 決済'],
  ['👩‍💻 dev 🇯🇵', '👩‍💻 dev 🇯🇵'],
])('%j is shown as %j', (name, shown) => {
  expect(cleanName(name)).toBe(shown);
});

it('cleans once and for all, and leaves text that can be encoded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), name => {
      const clean = cleanName(name);
      expect(cleanName(clean)).toBe(clean);
      expect(() => encodeURIComponent(clean)).not.toThrow();
    }),
  );
});
