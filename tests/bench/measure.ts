import type { Contestant } from './contestant.ts';
import { sampleConfig } from './sample-config.ts';

/** ms, one for each time it was done. */
export interface Timings {
  /** Just installed and pasted: nothing is known of last time. */
  readonly firstEver: readonly number[];
  readonly afterSave: readonly number[];
  readonly later: readonly number[];
  /** Of each text typed, the first key and those after it. */
  readonly firstKeys: readonly number[];
  readonly keys: readonly number[];
  readonly saves: readonly number[];
}

/** Words in any order, over name, account and role. */
const TYPED = 'te acc 1 role';

/** Openings and keystrokes of the floor, which stores nothing. */
export async function measureFloor(floor: Contestant, runs: number): Promise<Timings> {
  await floor.timeOpening();
  const later = await repeat(runs, () => floor.timeOpening());
  return { firstEver: later, afterSave: later, later, ...(await measureKeys(floor, runs)), saves: [] };
}

/** The same of the product, with so many roles. */
export async function measureProduct(product: Contestant, roles: number, runs: number): Promise<Timings> {
  const config = sampleConfig(roles);
  const saves: number[] = [];
  const save = async (text: string) => saves.push(await product.save(text));
  await save(config);
  await product.timeOpening();
  const firstEver = await repeat(runs, async () => {
    await product.forget();
    await save(config);
    return product.timeOpening();
  });
  const afterSave = await repeat(runs, async run => {
    await save(`${config}\n; saved for the ${run}th time\n`);
    return product.timeOpening();
  });
  const later = await repeat(runs, () => product.timeOpening());
  return { firstEver, afterSave, later, ...(await measureKeys(product, runs)), saves };
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
