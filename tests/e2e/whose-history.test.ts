import { expect, it } from 'vitest';
import { encodeHistory } from '../../src/aws/history-cookie/encode-history.ts';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import { openSession, signInToChains } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

const ROLES = [
  ['payments-dev', '111122220001'],
  ['payments-prod', '111122220003'],
] as const;

it.each([
  ['has', encodeHistory({ entries: [], fields: { bn: 'alice', ba: 'corp-jump' } })],
  ['has not', undefined],
])('is restored for who signed in, whose cookie store %s a history of a classic console', async (_, history) => {
  const { chromium } = hatrack;
  const base = await signInToChains(hatrack);
  const cookies = await chromium.browser.cookies();
  if (history !== undefined) {
    const domain = '.aws.amazon.com';
    await chromium.browser.setCookie({
      name: 'noflush_awsc-roleInfo',
      value: history,
      domain,
      path: '/',
      secure: true,
    });
  }
  const sessions = [];
  for (const [name, account] of ROLES) sessions.push(await openSession(hatrack, base, name, account));
  for (const page of [...sessions, base]) await page.close();
  await chromium.browser.deleteMatchingCookies(
    ...[...cookies, ...(await chromium.browser.cookies())].map(({ name, domain }) => ({ name, domain })),
  );

  const options = await chromium.openOptions();
  await (await findByRole(options, 'link', 'Role history')).click();
  const rows = (list: string) =>
    options.$$eval(`${list} .name`, all =>
      all
        .map(({ textContent }) => textContent)
        .sort()
        .join(),
    );
  const names = ROLES.map(([name]) => name).join();
  await waitUntil('both are remembered', async () => (await rows('.history-remembered')) === names);
  await (await findByRole(options, 'button', 'Refill')).click();
  await waitUntil('both are in the console’s list', async () => (await rows('.history-list')) === names);
  expect(JSON.parse(String((await hatrack.stored()).cookieStores))['aws@0'].base).toBe('aws/corp-jump/alice');
});
