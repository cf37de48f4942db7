import { expect, test } from 'vitest';
import { watchPointer } from './watch-pointer.ts';

test('a pointer that rests where a list appears has not moved, however often it is reported', () => {
  const hasMoved = watchPointer();
  expect(hasMoved({ screenX: 10, screenY: 20 })).toBe(false);
  expect(hasMoved({ screenX: 10, screenY: 20 })).toBe(false);
});

test('one that is moved from there has, in either direction, until it rests again', () => {
  const hasMoved = watchPointer();
  hasMoved({ screenX: 10, screenY: 20 });
  expect(hasMoved({ screenX: 11, screenY: 20 })).toBe(true);
  expect(hasMoved({ screenX: 11, screenY: 21 })).toBe(true);
  expect(hasMoved({ screenX: 11, screenY: 21 })).toBe(false);
});
