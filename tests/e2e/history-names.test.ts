import { expect, it } from 'vitest';
import { askBackground } from './browser/ask-background.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { shownRoles } from './console-switch.ts';
import { choose } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE } from './team-config.ts';

const hatrack = useHatrack();

/** As a profile is called, and as the console's button must label it. */
const NAMES = ['本番 100% | a+b %41 🎩', `${'あ'.repeat(62)}👒`, '<b>"quoted"</b> & team/x'];

const config =
  BASE +
  NAMES.map(
    (name, place) => `
[profile ${JSON.stringify(name)}]
role_arn = arn:aws:iam::1111222200${place + 1}1:role/Developer
source_profile = corp-jump
`,
  ).join('');

it('keeps every name from the config to the console’s page, through ledger and cookie, and there again', async () => {
  await hatrack.save(config);
  const page = await hatrack.signIn('alice');
  for (const name of NAMES) {
    await choose(await hatrack.chromium.openPopup(page), name);
    await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe(name);
  }
  const newestFirst = NAMES.toReversed();
  await expect.poll(() => shownRoles(page)).toEqual(newestFirst);
  await waitUntil('all are noted', async () => {
    const entries = JSON.parse(String((await hatrack.stored()).ledger))['aws/corp-jump/alice'];
    const names = entries.map(({ displayName }: { displayName: string }) => displayName);
    return JSON.stringify(names) === JSON.stringify(newestFirst);
  });

  await hatrack.chromium.browser.deleteMatchingCookies({
    ...{ name: 'noflush_awsc-roleInfo', domain: '.aws.amazon.com' },
  });
  const bare = await hatrack.chromium.openBarePage();
  await askBackground(bare, 'restoreHistory', { cookieStore: { partition: 'aws', storeId: '0' } });
  await page.reload();
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe(newestFirst[0]);
  await expect.poll(() => shownRoles(page)).toEqual(newestFirst);
});
