import { expect, it } from 'vitest';
import { checksum } from '../emulator/checksum.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { chosenRow, findRow, hasClosed, point, restOver, rowsAre, rowsBySection } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

it('finds a role by three letters and switches with Enter: one POST, with the fields of the console’s own', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const address = page.url();
  const userInfo = (await hatrack.chromium.browser.cookies()).find(({ name }) => name === 'aws-userInfo');

  const popup = await hatrack.chromium.openPopup(page);
  await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
  await typeText(popup, 'ord');
  await rowsAre(popup, 'orders-dev');
  await pressKey(popup, 'Escape');
  await typeText(popup, 'dev pay');
  await waitUntil('the role is found', async () => (await chosenRow(popup)) === 'payments-dev');
  await pressKey(popup, 'Enter');
  await hasClosed(popup);

  const posts = hatrack.emulator.control.journal().filter(({ method }) => method === 'POST');
  expect(posts).toHaveLength(1);
  expect(posts[0]).toMatchObject({ host: 'signin.aws.amazon.com', path: '/switchrole', status: 302 });
  expect(posts[0]?.form).toEqual({
    action: 'switchFromBasis',
    src: 'nav',
    mfaNeeded: '0',
    roleName: 'Developer',
    account: '111122220001',
    color: '1d8a4b',
    csrf: String(checksum(decodeURIComponent(userInfo?.value ?? ''))),
    redirect_uri: encodeURIComponent(address),
    displayName: 'payments-dev',
  });
  expect(posts[0]?.formOnWire.redirect_uri).toBe(encodeURIComponent(encodeURIComponent(address)));
  expect(page.url()).toBe(address);
  await expect
    .poll(() => shownIdentity(page))
    .toEqual({
      account: 'payments-dev (1111-2222-0001)',
      role: { label: 'payments-dev', color: 'rgb(29, 138, 75)' },
    });
});

it('puts first what was chosen for the same letters', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
  await typeText(popup, 'o');
  await rowsAre(popup, 'orders-dev', 'payments-prod');
  await pressKey(popup, 'ArrowDown');
  await pressKey(popup, 'Enter');
  await hasClosed(popup);

  const again = await hatrack.chromium.openPopup(page);
  await findRow(again, 'payments-prod');
  await typeText(again, 'o');
  await rowsAre(again, 'payments-prod', 'orders-dev');
  await expect.poll(() => chosenRow(again)).toBe('payments-prod');
});

it('leaves the first row chosen under a pointer that rests over another, until it moves', async () => {
  await hatrack.save(TEAM_CONFIG);
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('alice'));
  await restOver(popup, 'orders-dev');
  await expect.poll(() => chosenRow(popup)).toBe('payments-dev');
  await point(popup, 'orders-dev');
});

it('shows the current role when it is opened again, with its color, and lists it as recent', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const first = await hatrack.chromium.openPopup(page);
  await findRow(first, 'payments-dev');
  await typeText(first, 'payments-dev');
  await pressKey(first, 'Enter');
  await hasClosed(first);
  await shownIdentity(page);

  const popup = await hatrack.chromium.openPopup(page);
  await waitUntil('the role is recent', async () => (await rowsBySection(popup))[0]?.[0] === 'Recent');
  await expect
    .poll(() => rowsBySection(popup))
    .toEqual([
      ['Recent', ['payments-dev']],
      ['corp-jump', ['payments-prod', 'orders-dev']],
    ]);
  const head = await popup.$('header');
  expect(await head?.evaluate(({ textContent }) => textContent)).toBe(
    'payments-dev1111-2222-0001 · Developer · from alice in corp-jumpSwitch back',
  );
  expect(await head?.$eval('.peg', peg => getComputedStyle(peg).backgroundColor)).toBe('rgb(29, 138, 75)');
  const row = await findRow(popup, 'payments-dev');
  await expect.poll(() => row.evaluate(({ textContent }) => textContent)).toContain('Current role');
});
