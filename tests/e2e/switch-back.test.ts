import { expect, it } from 'vitest';
import { shownHistory, shownIdentity } from './console-header.ts';
import { choose, clickButton, findRow, hasClosed } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

it('leaves the role with one POST, stays on the page, and keeps the console’s role history', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await shownIdentity(page);
  await choose(await hatrack.chromium.openPopup(page), 'orders-dev');
  expect((await shownIdentity(page)).role?.label).toBe('orders-dev');
  const address = page.url();

  const popup = await hatrack.chromium.openPopup(page);
  await clickButton(popup, 'Switch back');
  await hasClosed(popup);

  const back = hatrack.emulator.control.journal().filter(({ kind }) => kind === 'switch-back');
  expect(back).toHaveLength(1);
  expect(back[0]).toMatchObject({ method: 'POST', host: 'signin.aws.amazon.com', path: '/switchrole', status: 302 });
  expect(back[0]?.form).toEqual({
    action: 'switchToBasis',
    src: 'nav',
    csrf: expect.stringMatching(/^\d+$/),
    redirect_uri: encodeURIComponent(address),
  });
  expect(hatrack.emulator.control.switches()).toHaveLength(2);
  expect(page.url()).toBe(address);
  expect(await shownIdentity(page)).toEqual({ account: 'corp-jump (9999-9999-9999)' });
  expect(await shownHistory(page)).toEqual(['111122220011/Developer', '111122220001/Developer']);
});

it('offers to switch back only to who has switched', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'payments-dev');
  expect(await popup.$$('aria/Switch back[role="button"]')).toEqual([]);
});
