import { expect, it } from 'vitest';
import { axeViolations } from './browser/axe-violations.ts';
import { allByRole, findByRole } from './browser/find-by-role.ts';
import { screenshot } from './browser/screenshot.ts';
import { showView } from './browser/show-view.ts';
import { TIMEOUT_MS, waitUntil } from './browser/wait-until.ts';
import { switchInConsole } from './console-switch.ts';
import { copyReport, findings, openDiagnosis } from './diagnosis-page.ts';
import { findRow, saysNoConsole } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** What Chromium's own page of extensions has to change a user's choices. */
declare const chrome: {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  };
};

const hatrack = useHatrack();

/** As the user sets it for Hatrack under “Site access”. */
async function allowSites(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const { browser, extensionId } = hatrack.chromium;
  const extensions = await browser.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(change => chrome.developerPrivate.updateExtensionConfiguration(change), {
    extensionId,
    hostAccess,
  });
  await extensions.close();
}

it('offers the access that the history lacks, and notices when it is granted elsewhere', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await switchInConsole(page, {
    account: '111122220001',
    roleName: 'Developer',
    displayName: 'payments-dev',
    color: '00ff00',
  });
  await waitUntil('it is noted', async () => String((await hatrack.stored()).ledger).includes('payments-dev'));
  const options = await hatrack.chromium.openOptions();
  await showView(options, 'history');
  await findByRole(options, 'heading', 'Shown in the console');
  await allowSites('ON_CLICK');
  await findByRole(options, 'button', 'Grant access');
  await expect.poll(() => allByRole(options, 'button', 'Refill')).toEqual([]);
  await screenshot(options, 'history-withheld');
  await allowSites('ON_ALL_SITES');
  await options.bringToFront();
  await waitUntil('the history is read', async () => (await allByRole(options, 'button', 'Grant access')).length === 0);
  await options.waitForSelector('[aria-labelledby=history-console] li', { timeout: TIMEOUT_MS });
});

it('distinguishes withheld access from no open console, and needs nothing but the access to list the roles', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const blank = await hatrack.chromium.browser.newPage();
  await allowSites('ON_CLICK');
  const popup = await hatrack.chromium.openPopup(blank);
  await findByRole(popup, 'heading', 'No access to the AWS console');
  await findByRole(popup, 'button', 'Grant access');
  await screenshot(popup, 'popup-withheld');
  expect(await axeViolations(popup)).toEqual([]);
  await findByRole(popup, 'button', 'Issue found');
  await openDiagnosis(popup);
  await expect.poll(() => findings(popup)).toEqual(['Problem No access to the AWS console']);
  expect(await copyReport(popup)).toContain('- withheld: `https://*.console.aws.amazon.com/*` `https://health.aws');
  await popup.close();

  await allowSites('ON_ALL_SITES');
  const granted = await hatrack.chromium.openPopup(page);
  await findRow(granted, 'orders-dev');
  await granted.close();

  await allowSites('ON_CLICK');
  const inTab = await hatrack.chromium.newConsolePage(granted.url());
  await findByRole(inTab, 'heading', 'No access to the AWS console');
  await allowSites('ON_ALL_SITES');
  await inTab.bringToFront();
  await findRow(inTab, 'orders-dev');
  await inTab.close();

  await page.close();
  const none = await hatrack.chromium.openPopup(blank);
  await saysNoConsole(none);
});
