import fc from 'fast-check';
import { expect, vi } from 'vitest';
import { storeConfig } from '../../src/background/config/store-config.ts';
import { sync } from '../../src/background/sync/keep-in-sync.ts';
import { readItem } from '../../src/platform/read-item.ts';
import { writeItem } from '../../src/platform/write-item.ts';
import { favorites } from '../../src/store/bounded-items.ts';
import { syncOn } from '../../src/store/sync-items.ts';
import { configText, versions, versionText } from '../../src/store/text-items.ts';
import {
  BrowserEnded,
  type Cloud,
  createFakeProfile,
  deliver,
  type FakeProfile,
  overwrite,
  upload,
} from '../fakes/profiles.ts';
import { BROWSER_LIMITS } from '../fakes/sync-area.ts';
import { SMALL_LIMITS } from './small-limits.ts';

/** What may happen to one of the profiles. Numbers are cut to what there is to choose from. */
type Act =
  | { readonly what: 'save'; readonly size: number }
  | { readonly what: 'star' | 'sync' | 'comeBack' | 'turnOn' | 'turnOff' }
  | { readonly what: 'upload'; readonly keys: readonly number[] }
  | { readonly what: 'deliver'; readonly at: number; readonly how: 'once' | 'again' | 'never' }
  | { readonly what: 'crash'; readonly writes: number; readonly keys: number }
  | { readonly what: 'lose' | 'damage'; readonly at: number };

export interface Turn {
  readonly who: number;
  /** ms that pass before. */
  readonly pause: number;
  readonly act: Act;
}

/** ms by which the clock of each profile is wrong. */
const SKEWS = [0, -7_200_000, 86_400_000];
const MINUTE = 60_000;

/** Goes on from run to run: the worker that counts its writes is the same in all of them. */
let now = Date.UTC(2026, 0, 1);

const acts: fc.Arbitrary<Act> = fc.oneof(
  // Beside the old one, in its place, near the limit, beyond it.
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('save' as const), size: fc.constantFrom(10, 600, 1400, 2400, 3300) }),
  },
  { weight: 5, arbitrary: fc.constant({ what: 'sync' } as const) },
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('upload' as const), keys: fc.array(fc.nat(9), { maxLength: 8 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('deliver' as const),
      at: fc.nat(9),
      how: fc.constantFrom('once' as const, 'once' as const, 'again' as const, 'never' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('crash' as const),
      writes: fc.integer({ min: 1, max: 6 }),
      keys: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('lose' as const, 'damage' as const), at: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Act>({ what: 'comeBack' }, { what: 'star' }, { what: 'turnOff' }, { what: 'turnOn' }),
  },
);

/** Up to nine texts: as many as a version list holds. */
export const interleavings: fc.Arbitrary<readonly Turn[]> = fc
  .array(fc.record({ who: fc.nat(2), pause: fc.constantFrom(0, 1, 1000, 11 * MINUTE), act: acts }), {
    minLength: 4,
    maxLength: 24,
  })
  .map(turns => {
    let saves = 0;
    return turns.filter(({ act }) => act.what !== 'save' || ++saves <= 9);
  });

/**
 * Plays turns on three profiles of one user, brings everything where it belongs, and expects that every profile has a
 * text that was saved, whole and the same as the others', and that no saved text is gone.
 * @param use makes a profile's browser the one that the extension sees
 */
export async function play(turns: readonly Turn[], use: (browser: FakeProfile['browser']) => void): Promise<void> {
  const profiles = SKEWS.map((_, at) => createFakeProfile(`profile ${at}`, { ...BROWSER_LIMITS, ...SMALL_LIMITS }));
  const cloud: Cloud = new Map();
  const saved = new Set<string>();
  const replaced = new Set<string>();
  now += 24 * 60 * MINUTE;
  const enter = (who: number): FakeProfile => {
    const at = who % profiles.length;
    vi.setSystemTime(now + (SKEWS[at] ?? 0));
    const profile = profiles[at] as FakeProfile;
    use(profile.browser);
    return profile;
  };
  for (const { who, pause, act } of turns) {
    now += pause;
    const profile = enter(who);
    const before = await readItem(configText);
    if (act.what === 'save' && before) replaced.add(nameOf(before));
    await perform(act, profile, profiles, cloud, saved);
    const text = await readItem(configText);
    if (text) expect(saved).toContain(nameOf(text));
  }
  for (let round = 0, before = ''; ; round++) {
    expect(round, 'rounds until nothing changes').toBeLessThan(20);
    for (const [at, profile] of profiles.entries()) {
      now += 11 * MINUTE;
      enter(at);
      if (round === 0) await writeItem(syncOn, true);
      upload(profile, cloud, [], [...profile.sync.changed]);
      overwrite(profile, cloud);
      await sync();
      upload(profile, cloud, [], [...profile.sync.changed]);
    }
    const after = JSON.stringify([...cloud].sort());
    if (after === before && round > 1) break;
    before = after;
  }
  await expectNothingLost(profiles.length, enter, saved, replaced);
}

async function perform(
  act: Act,
  profile: FakeProfile,
  profiles: readonly FakeProfile[],
  cloud: Cloud,
  saved: Set<string>,
): Promise<void> {
  const others = profiles.filter(other => other !== profile);
  switch (act.what) {
    case 'save': {
      const text = `${saved.size} of ${profile.name} `.padEnd(act.size, '.');
      saved.add(text);
      const config = { deflated: btoa(text), digest: text.slice(0, 24), roleCount: 1, index: '' };
      await storeConfig(config);
      return;
    }
    case 'star':
      return writeItem(favorites, [...(await readItem(favorites)), `star of ${profile.name}`].slice(0, 3));
    case 'sync':
      return sync();
    case 'turnOn':
    case 'turnOff':
      return writeItem(syncOn, act.what === 'turnOn');
    case 'upload': {
      const changed = [...profile.sync.changed];
      return upload(
        profile,
        cloud,
        others,
        act.keys.flatMap(at => changed[at] ?? []),
      );
    }
    case 'deliver':
      return profile.inbox.length > 0 ? deliver(profile, act.at, act.how) : undefined;
    case 'comeBack':
      return overwrite(profile, cloud);
    case 'lose':
    case 'damage': {
      const key = [...cloud.keys()][act.at];
      if (key === undefined) return;
      if (act.what === 'lose') cloud.delete(key);
      else cloud.set(key, JSON.stringify(cloud.get(key)?.slice(1, -2)));
      return;
    }
    case 'crash':
      profile.endAfter(act.writes, act.keys);
      await sync().catch((error: unknown) => {
        if (!(error instanceof BrowserEnded)) throw error;
      });
      return profile.restart();
  }
}

async function expectNothingLost(
  count: number,
  enter: (who: number) => FakeProfile,
  saved: ReadonlySet<string>,
  replaced: ReadonlySet<string>,
): Promise<void> {
  const presents: (string | undefined)[] = [];
  const stars: string[] = [];
  const kept = new Set<string>();
  for (let at = 0; at < count; at++) {
    enter(at);
    const text = await readItem(configText);
    const present = text && nameOf(text);
    presents.push(present);
    stars.push(JSON.stringify(await readItem(favorites)));
    if (present !== undefined) kept.add(present);
    for (const { slot } of await readItem(versions))
      kept.add(nameOf((await readItem(versionText(slot))) ?? { deflated: '' }));
  }
  for (const text of saved) expect(kept).toContain(text);
  for (const present of presents) if (present !== undefined) expect(saved).toContain(present);
  // One that is too large stays where it was saved.
  if ([...saved].some(text => text.length > 3000)) return;
  expect(new Set(presents).size).toBe(1);
  expect(new Set(stars).size).toBe(1);
  if (saved.size === 0) return;
  expect(presents[0]).toBeDefined();
  // Who saved over a text had seen it, whatever the clocks said.
  expect(replaced).not.toContain(presents[0]);
}

function nameOf({ deflated }: { readonly deflated: string }): string {
  return atob(deflated);
}
