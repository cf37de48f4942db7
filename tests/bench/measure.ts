import type { Contestant } from './contestant.ts';
import { sampleConfig } from './sample-config.ts';
import type { SaveTiming } from './time-saves.ts';

/** ms, one for each time it was done. */
export interface Timings {
  /** Just installed and pasted: nothing is known of last time. */
  readonly firstEver: readonly number[];
  readonly afterSave: readonly number[];
  readonly later: readonly number[];
  /** Of each text typed, the first key and those after it. */
  readonly firstKeys: readonly number[];
  readonly keys: readonly number[];
  /** At once after the letter, and after a look at it. */
  readonly saves: readonly SaveTiming[];
  readonly calmSaves: readonly SaveTiming[];
}

/** ms that a user looks at what was typed. */
const LOOK = 1000;

/** Words in any order, over name, account and role. */
const TYPED = 'te acc 1 role';

/** Openings and keystrokes of the floor, which stores nothing. */
export async function measureFloor(floor: Contestant, runs: number): Promise<Timings> {
  await floor.timeOpening();
  const later = await repeat(runs, () => floor.timeOpening());
  return { firstEver: later, afterSave: later, later, ...(await measureKeys(floor, runs)), saves: [], calmSaves: [] };
}

/** The same of the product, with so many roles. */
export async function measureProduct(product: Contestant, roles: number, runs: number): Promise<Timings> {
  const config = sampleConfig(roles);
  await product.save(config);
  await product.timeOpening();
  const firstEver = await repeat(runs, async () => {
    await product.forget();
    await product.save(config);
    return product.timeOpening();
  });
  const afterSave = await repeat(runs, async run => {
    await product.save(`${config}\n; saved for the ${run}th time\n`);
    return product.timeOpening();
  });
  const later = await repeat(runs, () => product.timeOpening());
  const keys = await measureKeys(product, runs);
  const saves = await product.timeSaves(runs, 0);
  const calmSaves = await product.timeSaves(runs, LOOK);
  return { firstEver, afterSave, later, ...keys, saves, calmSaves };
}

async function measureKeys(contestant: Contestant, runs: number): Promise<Pick<Timings, 'firstKeys' | 'keys'>> {
  const typed = await repeat(runs, () => contestant.timeKeys(TYPED));
  return { firstKeys: typed.flatMap(times => times.slice(0, 1)), keys: typed.flat() };
}

async function repeat<T>(times: number, act: (run: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let run = 1; run <= times; run++) results.push(await act(run));
  return results;
}
