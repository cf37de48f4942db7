import { describe, expect, it } from 'vitest';
import { createSuggester, didYouMean } from './did-you-mean.ts';

const NAMES = ['base', 'corp-jump', 'Production', 'prod'];

describe('didYouMean', () => {
  it.each([
    ['bsae', 'base'],
    ['bas', 'base'],
    ['corp_jump', 'corp-jump'],
    ['crop-jmup', 'corp-jump'],
    ['PRODUCTION', 'Production'],
    ['prodd', 'prod'],
  ])('takes %s for %s', (word, meant) => {
    expect(didYouMean(word, NAMES)).toBe(meant);
  });

  it.each(['stage', 'bses', 'x', '', 'base'.repeat(30)])('has no guess for %s', word => {
    expect(didYouMean(word, NAMES)).toBeUndefined();
  });

  it('stops searching after many different words, but remembers', () => {
    const suggest = createSuggester(new Set(NAMES));
    expect(suggest('bsae')).toBe('base');
    for (let index = 0; index < 100; index++) suggest(`word${index}`);
    expect(suggest('bsae')).toBe('base');
    expect(suggest('prodd')).toBeUndefined();
  });
});
