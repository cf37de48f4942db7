import { describe, expect, test } from 'vitest';
import { count, exactRecord, flag, list, number, oneOf, record, text, texts, textUpTo, values } from './guards.ts';

const OTHERS = [undefined, null, 7, 'x', true, [], {}, () => 'x'];

describe('a record', () => {
  const guard = record({ name: text, isOn: flag }, { count: number });

  test('keeps the fields that it knows', () => {
    expect(guard({ name: 'a', isOn: true, count: 1, more: 2 })).toEqual({ name: 'a', isOn: true, count: 1 });
    expect(guard({ name: 'a' })).toEqual({ name: 'a', isOn: false });
  });

  test('leaves out an optional field that is something else', () => {
    expect(guard({ name: 'a', count: '1' })).toEqual({ name: 'a', isOn: false });
  });

  test.each([...OTHERS, { name: 7 }, [{ name: 'a' }]])('is none without what is required: %j', value => {
    expect(guard(value)).toBeUndefined();
  });

  test('takes nothing for a field that only its prototype has', () => {
    expect(record({ toString: text })(Object.create({ toString: 'x' }))).toBeUndefined();
  });

  test('of the exact kind refuses an optional field that is something else', () => {
    const exact = exactRecord({ name: text }, { count: number });
    expect(exact({ name: 'a', count: '1' })).toBeUndefined();
    expect(exact({ name: 'a', count: undefined })).toEqual({ name: 'a' });
    expect(exact({ name: 'a', count: 1 })).toEqual({ name: 'a', count: 1 });
    expect(exact(null)).toBeUndefined();
  });
});

test('a list keeps what its guard lets through, and is none of anything else', () => {
  expect(list(text)(['a', 1, 'b', null])).toEqual(['a', 'b']);
  for (const other of [undefined, null, 'ab', { 0: 'a', length: 1 }]) expect(list(text)(other)).toBeUndefined();
});

test('a text has its length, and a choice is one of those there are', () => {
  expect(textUpTo(2)('ab')).toBe('ab');
  expect(textUpTo(2)('abc')).toBeUndefined();
  expect(oneOf(['a', 'b'])('b')).toBe('b');
  expect(oneOf(['a', 'b'])('c')).toBeUndefined();
});

test('values by name keep those that their guard lets through', () => {
  expect(values(text)({ a: 'x', b: 7, c: undefined })).toEqual({ a: 'x' });
  for (const other of [undefined, null, 'x', ['x']]) expect(values(text)(other)).toBeUndefined();
  expect(Object.keys(values(text)(JSON.parse('{"__proto__": "x"}')) ?? {})).toEqual(['__proto__']);
});

test('texts are none of anything but a list, and a count is a whole number from 0 on', () => {
  expect([texts(['a', 7]), texts('a')]).toEqual([['a'], []]);
  expect([0, 3, -1, 0.5, 2 ** 60, '1'].map(count)).toEqual([0, 3, undefined, undefined, undefined, undefined]);
});
