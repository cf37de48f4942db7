import { clearEverything } from '../e2e/browser/clear-everything.ts';
import type { Contestant, Opening } from './contestant.ts';
import { sampleConfig } from './sample-config.ts';

/** What a contestant does with so many roles; ms, one for each time it was done. */
export interface Timings {
  /** With a worker that is awake. */
  readonly openings: readonly Opening[];
  readonly asleep: readonly Opening[];
  readonly afterSave: readonly Opening[];
  /** Just installed and pasted: nothing is known of last time. */
  readonly firstEver: readonly Opening[];
  /** Of each text typed, the first key and those after it. */
  readonly firstKeys: readonly number[];
  readonly keys: readonly number[];
  readonly saves: readonly number[];
  readonly shifts: readonly number[];
}

/** Words in any order, over name, account and role. */
const TYPED = 'te acc 1 role';

/** From so many roles on, others than ours get a few runs: they take a minute for each. */
const MANY = 10_000;
const FEW_RUNS = 2;

/**
 * Times all contestants in turn, so that whatever else the machine does meets each of them: values of the same place in two
 * contestants' lists are a pair.
 * @param product one of the contestants: it alone is emptied before some openings, which the others do as always
 */
export async function measure(
  contestants: readonly Contestant[],
  product: Contestant,
  roles: number,
  runs: number,
): Promise<readonly Timings[]> {
  const config = sampleConfig(roles);
  // Openings after a save take the longest to make, and users save seldom.
  const fewer = Math.ceil(runs / 3);
  const inTurn = async <T>(act: (contestant: Contestant, run: number) => Promise<T>, times = runs): Promise<T[][]> => {
    const results = contestants.map((): T[] => []);
    for (let run = 1; run <= times; run++) {
      for (const [at, contestant] of contestants.entries()) {
        if (run > FEW_RUNS && roles >= MANY && at > contestants.indexOf(product)) continue;
        results[at]?.push(await act(contestant, run));
      }
    }
    return results;
  };
  for (const contestant of contestants) {
    await contestant.save(config);
    await contestant.timeOpening();
  }
  const firstEver = await inTurn(async contestant => {
    if (contestant === product) {
      await forget(contestant);
      await contestant.save(config);
    }
    return contestant.timeOpening();
  }, fewer);
  const saved = await inTurn(async (contestant, run) => {
    const ms = await contestant.save(`${config}\n; saved for the ${run}th time\n`);
    return { ms, opening: await contestant.timeOpening() };
  }, fewer);
  const openings = await inTurn(contestant => contestant.timeOpening());
  const asleep = await inTurn(contestant => contestant.timeOpeningAsleep());
  const typed = await inTurn(contestant => contestant.timeKeys(TYPED));
  const shifts = await Promise.all(contestants.map(contestant => contestant.countShifts()));
  return contestants.map((_, at) => ({
    openings: openings[at] ?? [],
    asleep: asleep[at] ?? [],
    afterSave: saved[at]?.map(({ opening }) => opening) ?? [],
    firstEver: firstEver[at] ?? [],
    firstKeys: typed[at]?.flatMap(times => times.slice(0, 1)) ?? [],
    keys: typed[at]?.flat() ?? [],
    saves: saved[at]?.map(({ ms }) => ms) ?? [],
    shifts: shifts.slice(at, at + 1),
  }));
}

/** As freshly installed. */
async function forget({ chromium }: Contestant): Promise<void> {
  const page = await chromium.openBarePage();
  await clearEverything(page);
  await page.close();
}
