import { afterEach, beforeEach, vi } from 'vitest';
import { saveConfig } from '../../src/background/config/save-config.ts';
import { sync } from '../../src/background/sync/keep-in-sync.ts';
import { inflateText } from '../../src/core/deflate.ts';
import { readStoredText } from '../../src/core/saved/stored-text.ts';
import type { TextStanding } from '../../src/core/sync/sync-state.ts';
import { readItem } from '../../src/platform/read-item.ts';
import { syncState } from '../../src/store/sync-items.ts';
import { configText, versions, versionText } from '../../src/store/text-items.ts';
import { type Cloud, createFakeProfile, type FakeProfile, overwrite, upload } from './profiles.ts';
import { BROWSER_LIMITS } from './sync-area.ts';

export const MINUTE = 60_000;

/** Goes on from test to test: the worker that counts its writes is the same in all of them. */
let now = Date.UTC(2026, 5, 1);

/** Two profiles of one user. What is read and written is that of the one in use, with the clock faked. */
export interface TwoProfiles {
  readonly cloud: Cloud;
  readonly one: FakeProfile;
  readonly other: FakeProfile;
  /** Goes on in this profile, a minute later. */
  use(profile: FakeProfile): void;
  /** Everything arrives in the profile, which then looks; what it writes reaches the cloud. */
  arrive(profile: FakeProfile): Promise<void>;
  save(profile: FakeProfile, text: string): Promise<void>;
  pass(ms: number): void;
  now(): number;
}

/**
 * Two new profiles for each test.
 * @param browser what the extension sees of its browser; a profile's takes its place
 */
export function useTwoProfiles(browser: Partial<FakeProfile['browser']>): TwoProfiles {
  const user = {} as TwoProfiles;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    Object.assign(user, createTwoProfiles(browser));
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  return user;
}

function createTwoProfiles(browser: Partial<FakeProfile['browser']>): TwoProfiles {
  now += 24 * 60 * MINUTE;
  const cloud: Cloud = new Map();
  const use = (profile: FakeProfile): void => {
    now += MINUTE;
    vi.setSystemTime(now);
    Object.assign(browser, profile.browser);
  };
  const look = async (profile: FakeProfile): Promise<void> => {
    await sync();
    upload(profile, cloud, [], [...profile.sync.changed]);
  };
  const one = createFakeProfile('one', BROWSER_LIMITS);
  use(one);
  return {
    cloud,
    one,
    other: createFakeProfile('other', BROWSER_LIMITS),
    use,
    async arrive(profile) {
      use(profile);
      overwrite(profile, cloud);
      await look(profile);
    },
    async save(profile, text) {
      use(profile);
      await saveConfig({ text });
      await look(profile);
    },
    pass(ms) {
      now += ms;
    },
    now: () => now,
  };
}

export async function presentText(): Promise<string | undefined> {
  const stored = await readItem(configText);
  return stored && readStoredText(stored);
}

/** The texts of the version list, the newest first. */
export async function earlierTexts(): Promise<string[]> {
  const texts = await Promise.all((await readItem(versions)).map(({ slot }) => readItem(versionText(slot))));
  return Promise.all(texts.map(text => inflateText(text?.deflated ?? '')));
}

export async function standing(): Promise<TextStanding> {
  return (await readItem(syncState)).standing;
}

/** A text that can hardly be deflated, of so many characters. */
export function randomText(length: number): string {
  const lines = Array.from({ length: Math.ceil(length / 12) }, () => `; ${Math.random().toString(36).slice(2, 12)}`);
  return lines.join('\n');
}
