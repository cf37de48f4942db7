import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { choose, clickButton, findRow } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const EC2 = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';

const isInFront = (page: Page) => page.evaluate(() => document.visibilityState === 'visible');

/** Two tabs of the console, of which EC2's was used last, behind a tab that is none. */
async function openTabs(): Promise<{ home: Page; ec2: Page; other: Page }> {
  await hatrack.save(TEAM_CONFIG);
  const ec2 = await hatrack.signIn('alice', { redirectUri: EC2 });
  const home = await hatrack.signIn('alice');
  await ec2.bringToFront();
  await waitUntil('EC2 is in front', () => isInFront(ec2));
  const other = await hatrack.chromium.browser.newPage();
  await other.bringToFront();
  return { home, ec2, other };
}

it('switches in the console tab used last, says so before, and brings it to the front', async () => {
  const { home, ec2, other } = await openTabs();
  await home.evaluate(() => {
    document.title = 'untouched';
  });
  const popup = await hatrack.chromium.openPopup(other);
  await findRow(popup, 'payments-dev');
  expect(await popup.$eval('main', ({ textContent }) => textContent)).toContain('The console tab you used last');

  await (await findRow(popup, 'payments-dev')).click();
  await waitUntil('EC2 works as the role', async () => (await shownIdentity(ec2)).role?.label === 'payments-dev');
  expect(ec2.url()).toBe(EC2);
  expect(await isInFront(ec2)).toBe(true);
  expect(await home.title()).toBe('untouched');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});

it('shows the tab that it is about', async () => {
  const { ec2, other } = await openTabs();
  const popup = await hatrack.chromium.openPopup(other);
  await clickButton(popup, 'Show it');
  await waitUntil('EC2 is in front', () => isInFront(ec2));
  expect(hatrack.emulator.control.switches()).toEqual([]);
});

it('is about the tab in front where that is a console’s', async () => {
  const { home, ec2 } = await openTabs();
  await ec2.evaluate(() => {
    document.title = 'untouched';
  });
  await choose(await hatrack.chromium.openPopup(home), 'orders-dev');
  expect((await shownIdentity(home)).role?.label).toBe('orders-dev');
  expect(await ec2.title()).toBe('untouched');
});
