import { describe, expect, test } from 'vitest';
import { pushWay } from './push-way.ts';

const LIMITS = { itemBytes: 100, totalBytes: 300, items: 6 };
const piece = (generation: string, at: number, size: number) => ({
  [`text.${generation}.${at}`]: 'x'.repeat(size - 'text.new.0'.length - 2),
});
const way = (wanted: object, present: object) => pushWay({ ...wanted }, { ...present }, LIMITS);

describe('a text goes into the sync space', () => {
  test('beside the old one while both fit', () => {
    expect(way(piece('new', 0, 90), { ...piece('old', 0, 90), ...piece('old', 1, 90) })).toEqual({
      way: 'beside',
      bytes: 90,
    });
  });

  test('in its place when they do not', () => {
    const old = { ...piece('old', 0, 90), ...piece('old', 1, 90) };
    expect(way({ ...piece('new', 0, 90), ...piece('new', 1, 90) }, old)).toEqual({ way: 'in-place', bytes: 180 });
  });

  test('not at all when it is too large beside what else is there', () => {
    const wanted = { ...piece('new', 0, 100), ...piece('new', 1, 100), ...piece('new', 2, 90) };
    expect(way(wanted, {})).toMatchObject({ way: 'beside' });
    expect(way(wanted, { favorites: 'x' })).toEqual({ way: 'too-large', bytes: 290 });
  });

  test('with a head that replaces the one before', () => {
    const head = { 'text.head': 'h'.repeat(80) };
    expect(way({ ...head, ...piece('new', 0, 100), ...piece('new', 1, 100) }, head)).toMatchObject({ way: 'beside' });
  });

  test('in its place when there would be too many items', () => {
    const old = Object.assign({}, ...[0, 1, 2, 3].map(at => piece('old', at, 13)));
    const wanted = Object.assign({}, ...[0, 1, 2].map(at => piece('new', at, 13)));
    expect(way(wanted, old)).toMatchObject({ way: 'in-place' });
  });
});
