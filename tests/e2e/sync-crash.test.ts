import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { inflateText } from '../../src/core/deflate.ts';
import { realisticConfig } from '../bench/realistic-config.ts';
import { createSyncedUser, type SyncedUser } from './browser/synced-user.ts';
import { waitUntil } from './browser/wait-until.ts';
import { share, sharedPieces, sharedText } from './synced-texts.ts';

/** As a page of ours knows it. */
declare const chrome: Browser;

/** Both too large to stand beside each other: the one takes the place of the other. */
const BEFORE = realisticConfig(4000);
const AFTER = `${BEFORE}\n; saved when the browser was killed\n`;

let user: SyncedUser;

beforeAll(async () => {
  user = await createSyncedUser();
});
afterAll(() => user?.remove());

it('a browser killed in the middle of a save has a whole text when it starts again, and shares that one', async () => {
  await user.visitApart('only', async profile => {
    await share(profile, BEFORE);
    const killed = profile.page.evaluate(text => {
      const first = new Promise(resolve =>
        chrome.storage.onChanged.addListener((_, area) => area === 'sync' && resolve(area)),
      );
      chrome.runtime.sendMessage({ hatrack: 'saveConfig', data: { text } }).catch(() => undefined);
      return first;
    }, AFTER);
    // The old pieces have gone, the new ones have not come.
    await killed;
    profile.chromium.browser.process()?.kill('SIGKILL');
    await waitUntil('the browser is gone', () => !profile.chromium.browser.connected);
  });
  await user.visitApart('only', async profile => {
    await profile.arrived('a text', local => 'text.personal' in local);
    const { deflated, digest } = (await profile.stored('local'))['text.personal'] as {
      deflated: string;
      digest: string;
    };
    const text = await inflateText(deflated);
    expect([BEFORE, AFTER]).toContain(text);
    expect(createHash('sha256').update(text).digest('hex')).toBe(digest);
    await sharedPieces(profile);
    await expect.poll(() => sharedText(profile)).toBe(text);
  });
});
