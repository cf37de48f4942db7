import { expect, test } from 'vitest';
import { createQueue } from './queue.ts';

test('acts run one after another, each with its own answer', async () => {
  const queue = createQueue();
  const seen: string[] = [];
  const act = (name: string) => async () => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([queue(act('one')), queue(act('two'))])).toEqual(['one', 'two']);
  expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

test('an act that fails rejects its own promise, and stops no other act', async () => {
  const queue = createQueue();
  const failing = queue(() => Promise.reject(new Error('no')));
  const next = queue(async () => 'next');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
});
