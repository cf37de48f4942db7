import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Steps } from '../core/steps.ts';
import { computedInSlices } from './computed-in-slices.ts';

// A clock that goes on with each look: on a busy machine, a single step can take longer than a slice.
beforeEach(() => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 0.5;
    return now;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** More than one slice of work, and then a value. */
function* longWork<T>(value: T): Steps<T> {
  for (const end = performance.now() + 10; performance.now() < end; ) yield;
  return value;
}

function* shortWork<T>(value: T): Steps<T> {
  yield;
  return value;
}

it('follows at once where the work is short', () => {
  const input = signal(1);
  const result = computedInSlices(0, () => shortWork(input.value));
  expect(result.value).toBe(1);
  input.value = 2;
  expect(result.value).toBe(2);
});

it('has its first value until long work is done', async () => {
  const result = computedInSlices('nothing', () => longWork('done'));
  expect(result.value).toBe('nothing');
  await vi.waitFor(() => expect(result.value).toBe('done'));
});

it('keeps the earlier value while it follows a change', async () => {
  const input = signal(1);
  const result = computedInSlices(0, () => longWork(input.value * 10));
  await vi.waitFor(() => expect(result.value).toBe(10));
  input.value = 2;
  expect(result.value).toBe(10);
  await vi.waitFor(() => expect(result.value).toBe(20));
});

it('gives up work that a change has overtaken', async () => {
  const input = signal(1);
  const finished: number[] = [];
  function* work(value: number): Steps<number> {
    yield* longWork(value);
    finished.push(value);
    return value;
  }
  const result = computedInSlices(0, () => work(input.value));
  input.value = 2;
  await vi.waitFor(() => expect(result.value).toBe(2));
  expect(finished).toEqual([2]);
});

it('takes the first value back at once when there is nothing to work on', async () => {
  const input = signal<number | undefined>(1);
  const result = computedInSlices(0, () => (input.value === undefined ? undefined : longWork(input.value)));
  await vi.waitFor(() => expect(result.value).toBe(1));
  input.value = undefined;
  expect(result.value).toBe(0);
});

it('leaves room for other tasks while it works', async () => {
  let others = 0;
  const result = computedInSlices('nothing', () => longWork('done'));
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    others++;
    if (result.value === 'nothing') port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  await vi.waitFor(() => expect(result.value).toBe('done'));
  port1.close();
  expect(others).toBeGreaterThan(2);
});
