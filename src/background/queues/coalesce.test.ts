import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCoalescer } from './coalesce.ts';

test('whatever is wanted and whenever: all of it is done, in order, one act at a time and one waiting for each key', async () => {
  const wants = fc.array(fc.record({ key: fc.constantFrom('a', 'b'), after: fc.nat(3), fails: fc.boolean() }));
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), wants, async (scheduler, all) => {
      const done: Record<string, number[]> = { a: [], b: [] };
      const underway: Record<string, number> = { a: 0, b: 0 };
      let fewest = 0;
      const coalesce = createCoalescer<{
        readonly key: string;
        readonly numbers: readonly number[];
        readonly fails: boolean;
      }>(
        async ({ key, numbers, fails }) => {
          underway[key] = (underway[key] ?? 0) + 1;
          expect(underway[key]).toBe(1);
          await scheduler.schedule(Promise.resolve());
          underway[key] -= 1;
          fewest += 1;
          done[key]?.push(...numbers);
          if (fails) throw new Error('it failed');
        },
        (waiting, next) => ({ ...next, numbers: [...waiting.numbers, ...next.numbers] }),
      );
      const wanted = all.map(({ key, fails }, number) =>
        coalesce(key, { key, numbers: [number], fails }).catch(() => undefined),
      );
      // What is wanted in one go is one act for each key.
      await scheduler.waitFor(Promise.all(wanted));
      expect(fewest).toBe(new Set(all.map(({ key }) => key)).size);
      for (const key of ['a', 'b']) {
        expect(done[key]).toEqual(all.flatMap((want, number) => (want.key === key ? number : [])));
      }
    }),
  );
});

test('a thousand wants while one act runs are one more act', async () => {
  let acts = 0;
  let end = (): void => undefined;
  const coalesce = createCoalescer<number>(
    async () => {
      acts += 1;
      await new Promise<void>(resolve => {
        end = resolve;
      });
    },
    (_, next) => next,
  );
  const first = coalesce('', 0);
  await Promise.resolve();
  const others = Array.from({ length: 1000 }, (_, number) => coalesce('', number));
  expect(acts).toBe(1);
  end();
  await first;
  await new Promise(resolve => setTimeout(resolve));
  expect(acts).toBe(2);
  end();
  await Promise.all(others);
  await coalesceEnds(coalesce, () => end());
  expect(acts).toBe(3);
});

async function coalesceEnds(coalesce: (key: string, data: number) => Promise<void>, end: () => void): Promise<void> {
  const last = coalesce('', 0);
  await Promise.resolve();
  end();
  await last;
}
