import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, unfoldRange } from './fold-text.ts';

describe('foldText', () => {
  it.each([
    ['Payments-PROD', 'payments-prod'],
    ['ＡＢＣ１２３', 'abc123'],
    ['ﾎﾝﾊﾞﾝ', 'ホンバン'],
    ['決済　本番', '決済 本番'],
    ['㈱', '(株)'],
  ])('%s compares as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('unfoldRange', () => {
  it.each([
    ['payments-prod', 'prod', 'prod'],
    ['決済-本番', '本番', '本番'],
    ['ＰＲＯＤ環境', 'prod', 'ＰＲＯＤ'],
    ['ﾎﾝﾊﾞﾝ-prod', 'バン', 'ﾊﾞﾝ'],
    ['ﾎﾝﾊﾞﾝ-prod', 'prod', 'prod'],
    ['㈱決済', '株', '㈱'],
    ['㈱決済', '決', '決'],
    ['が本番', '本番', '本番'],
    ['İstanbul-prod', 'prod', 'prod'],
  ])('in %s, %s is %s', (text, query, found) => {
    const start = foldText(text).indexOf(query);
    const range = unfoldRange(text, start, start + query.length);
    expect(range && text.slice(...range)).toBe(found);
  });

  it('stays inside the text and never turns round', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, from, length) => {
        const folded = foldText(text);
        const start = from % folded.length;
        const range = unfoldRange(text, start, Math.min(folded.length, start + 1 + (length % folded.length)));
        if (!range) return;
        expect(range[0]).toBeLessThan(range[1]);
        expect(range[1]).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
