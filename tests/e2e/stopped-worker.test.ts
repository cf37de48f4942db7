import { expect, it } from 'vitest';
import { allByRole, findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { holdSwitch } from './hold-switch.ts';
import { findMenuButton, menuIsClosed, menuRowsAre, openMenu } from './menu-page.ts';
import { pressInPanel } from './panel-in-page.ts';
import { chosenRow, hasClosed, rowsAre } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const posts = () => hatrack.emulator.control.journal().filter(({ method }) => method === 'POST');

it('closes the popup when the page has switched although the background was stopped meanwhile', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const held = await holdSwitch(page);
  const popup = await hatrack.chromium.openPopup(page);
  await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
  await pressKey(popup, 'Enter');
  await held.sent;
  await hatrack.chromium.stopWorker();
  await held.letGo();
  await hasClosed(popup);
  expect(posts()).toHaveLength(1);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
});

it('says that it was stopped where the page shows no switch', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const held = await holdSwitch(page);
  const popup = await hatrack.chromium.openPopup(page);
  await waitUntil('a row is chosen', async () => (await chosenRow(popup)) === 'payments-dev');
  await pressKey(popup, 'Enter');
  await held.sent;
  await hatrack.chromium.stopWorker();
  const notice = await findByRole(popup, 'alert');
  await expect.poll(() => notice.evaluate(({ textContent }) => textContent)).toContain('stopped');
  await popup.close();
  await held.letGo();
});

it('says it in the menu, too, when that was closed meanwhile and is opened again', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice', { multiSession: true });
  const held = await holdSwitch(page);
  await openMenu(page);
  await menuRowsAre(page, 'payments-dev', 'payments-prod', 'orders-dev');
  await pressKey(page, 'Enter');
  await held.sent;
  await hatrack.chromium.stopWorker();
  await (await findMenuButton(page)).click();
  await menuIsClosed(page);
  await waitUntil('the menu says it', async () => {
    await openMenu(page);
    const notices = await allByRole(page, 'alert');
    const texts = await Promise.all(notices.map(notice => notice.evaluate(({ textContent }) => textContent)));
    if (texts.some(text => text?.includes('stopped'))) return true;
    await (await findMenuButton(page)).click();
    await menuIsClosed(page);
    return false;
  });
  await held.letGo();
});

it('says it in the page’s offer, too, which offers the switch again', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice', { multiSession: true });
  const address = new URL(page.url());
  address.searchParams.set('hatrack', '111122220001/Developer');
  await page.goto(address.href);
  await shownIdentity(page);
  const held = await holdSwitch(page);
  await pressInPanel(page, 'Switch');
  await held.sent;
  await hatrack.chromium.stopWorker();
  await findByRole(page, 'button', 'Try again');
  await held.letGo();
});
