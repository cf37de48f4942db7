import { expect, it } from 'vitest';
import { withFavorite } from './with-favorite.ts';

it('adds a favorite at the end, once', () => {
  expect(withFavorite(['a', 'b'], 'c', true)).toEqual(['a', 'b', 'c']);
  expect(withFavorite(['a', 'b'], 'a', true)).toEqual(['b', 'a']);
});

it('takes one away, and minds nothing that is not there', () => {
  expect(withFavorite(['a', 'b'], 'a', false)).toEqual(['b']);
  expect(withFavorite(['a', 'b'], 'c', false)).toEqual(['a', 'b']);
});
