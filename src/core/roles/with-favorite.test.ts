import { expect, it } from 'vitest';
import { withFavorite, withMovedFavorite } from './with-favorite.ts';

it('adds a favorite at the end, once', () => {
  expect(withFavorite(['a', 'b'], 'c', true)).toEqual(['a', 'b', 'c']);
  expect(withFavorite(['a', 'b'], 'a', true)).toEqual(['b', 'a']);
});

it('takes one away, and minds nothing that is not there', () => {
  expect(withFavorite(['a', 'b'], 'a', false)).toEqual(['b']);
  expect(withFavorite(['a', 'b'], 'c', false)).toEqual(['a', 'b']);
});

it('moves one to the place of another, up or down, and back', () => {
  expect(withMovedFavorite(['a', 'b', 'c'], 'b', 'a')).toEqual(['b', 'a', 'c']);
  expect(withMovedFavorite(['a', 'b', 'c'], 'a', 'b')).toEqual(['b', 'a', 'c']);
  expect(withMovedFavorite(['b', 'a', 'c'], 'a', 'b')).toEqual(['a', 'b', 'c']);
  expect(withMovedFavorite(['a'], 'a', 'gone')).toEqual(['a']);
  expect(withMovedFavorite(['a'], 'gone', 'a')).toEqual(['a']);
});
