import { expect, test } from 'vitest';
import { parseCookies } from './cookies.ts';

test('every cookie is found by its name, its value unchanged', () => {
  expect([...parseCookies(['a=1', ' b=x%20y=z', 'c=', ' noflush_Region=us-east-1'])]).toEqual([
    ['a', '1'],
    ['b', 'x%20y=z'],
    ['c', ''],
    ['noflush_Region', 'us-east-1'],
  ]);
});

test('of two cookies with one name the first counts', () => {
  expect(parseCookies(['a=near', 'a=far']).get('a')).toBe('near');
});

test.each(['', ' ', 'lonely', '=x'])('there is none in "%s"', text => expect(parseCookies([text]).size).toBe(0));
