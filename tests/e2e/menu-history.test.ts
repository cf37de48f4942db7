import { expect, it } from 'vitest';
import { pressKey, typeText } from './browser/keyboard.ts';
import { shownIdentity } from './console-header.ts';
import { findMenuButton, findMenuRow, menuRowsAre, openMenu } from './menu-page.ts';
import { choose, rowsBySection } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE, TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const SHORT_CONFIG = `${BASE}
[orders-dev]
role_arn = arn:aws:iam::111122220011:role/Developer
source_profile = corp-jump
`;

it('lists what was used and the config lacks, marks it, and switches to it; the popup shows the same', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await findMenuButton(page, 'payments-dev');
  await hatrack.save(SHORT_CONFIG);

  const popup = await hatrack.chromium.openPopup(page);
  await popup.waitForSelector('[role=group]:last-of-type [role=option]');
  await expect
    .poll(() => rowsBySection(popup))
    .toEqual([
      ['corp-jump', ['orders-dev']],
      ['From your role history, not in your configuration', ['payments-dev']],
    ]);
  await choose(popup, 'orders-dev');
  await openMenu(page, 'orders-dev');
  await menuRowsAre(page, 'orders-dev', 'payments-dev');
  await typeText(page, 'pay');
  await menuRowsAre(page, 'payments-dev');
  const row = await findMenuRow(page, 'payments-dev');
  await expect.poll(() => row.evaluate(({ textContent }) => textContent)).toContain('Not in configuration');
  await pressKey(page, 'Enter');
  await findMenuButton(page, 'payments-dev');
  await expect
    .poll(async () => (await shownIdentity(page)).role)
    .toEqual({ label: 'payments-dev', color: 'rgb(29, 138, 75)' });
});

it('lists the history of whoever has no config yet, and offers to paste one', async () => {
  const page = await hatrack.signIn('alice');
  await hatrack.save(TEAM_CONFIG);
  await choose(await hatrack.chromium.openPopup(page), 'payments-prod');
  await hatrack.store({ 'text.personal': undefined, index: undefined });
  await findMenuButton(page, 'payments-prod');
  await openMenu(page, 'payments-prod');
  await menuRowsAre(page, 'payments-prod');
  await expect.poll(() => page.$('aria/Add roles[role="button"]')).not.toBeNull();
});
