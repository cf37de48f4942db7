import { computed, signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { prepareAhead } from './prepare-ahead.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  const draft = signal('stored');
  const prepare = vi.fn((_: string) => Promise.reject(new Error('no worker')));
  prepareAhead({ draft, isChanged: computed(() => draft.value !== 'stored') }, prepare);
  vi.advanceTimersByTime(1000);
  return { draft, prepared: () => prepare.mock.calls.flat() };
}

test('a text that comes in at once is prepared at once', () => {
  const { draft, prepared } = setUp();
  draft.value = 'pasted';
  expect(prepared()).toEqual(['pasted']);
});

test('what is typed is prepared when the typing pauses, not letter by letter', () => {
  const { draft, prepared } = setUp();
  for (const text of ['a', 'ab', 'abc']) {
    draft.value = text;
    vi.advanceTimersByTime(200);
  }
  expect(prepared()).toEqual(['a']);
  vi.advanceTimersByTime(100);
  expect(prepared()).toEqual(['a', 'abc']);
});

test('the stored text is not', () => {
  const { draft, prepared } = setUp();
  draft.value = 'typed';
  draft.value = 'stored';
  vi.advanceTimersByTime(1000);
  expect(prepared()).toEqual(['typed']);
});
