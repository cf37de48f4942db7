import { expect, it } from 'vitest';
import { withFavourite } from './with-favourite.ts';

it('adds a favourite at the end, once', () => {
  expect(withFavourite(['a', 'b'], 'c', true)).toEqual(['a', 'b', 'c']);
  expect(withFavourite(['a', 'b'], 'a', true)).toEqual(['b', 'a']);
});

it('takes one away, and minds nothing that is not there', () => {
  expect(withFavourite(['a', 'b'], 'a', false)).toEqual(['b']);
  expect(withFavourite(['a', 'b'], 'c', false)).toEqual(['a', 'b']);
});
