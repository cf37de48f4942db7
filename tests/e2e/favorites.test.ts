import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { choose, clickButton, findRow, point, rowsBySection } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE } from './team-config.ts';

const hatrack = useHatrack();

const role = (name: string, arn: string, group?: string) =>
  `[${name}]\nrole_arn = arn:aws:iam::${arn}\nsource_profile = corp-jump\n${group ? `group = ${group}\n` : ''}`;

const CONFIG = [
  BASE,
  role('payments-dev', '111122220001:role/Developer', 'Payments'),
  role('payments-prod', '111122220003:role/ReadOnly', 'Payments'),
  role('orders-dev', '111122220011:role/Developer', 'Orders'),
  role('orders-prod', '111122220013:role/ReadOnly', 'Orders'),
  role('audit', '666677778888:role/Auditor'),
].join('\n');

async function press(popup: Page, name: string, button: string): Promise<void> {
  await point(popup, name);
  await clickButton(popup, button);
}

const sectionsAre = (popup: Page, sections: [string, string[]][]) =>
  waitUntil(
    `the list is ${JSON.stringify(sections)}`,
    async () => JSON.stringify(await rowsBySection(popup)) === JSON.stringify(sections),
  );

it('lists groups in the order of the text, and roles without one under their base', async () => {
  await hatrack.save(CONFIG);
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('alice'));
  await sectionsAre(popup, [
    ['Payments', ['payments-dev', 'payments-prod']],
    ['Orders', ['orders-dev', 'orders-prod']],
    ['corp-jump', ['audit']],
  ]);
});

it('puts favorites first, in the order in which they were added, each in one place, and keeps them so', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await press(popup, 'orders-prod', 'Add to favorites');
  await press(popup, 'payments-dev', 'Add to favorites');
  const sections: [string, string[]][] = [
    ['Favorites', ['orders-prod', 'payments-dev']],
    ['Payments', ['payments-prod']],
    ['Orders', ['orders-dev']],
    ['corp-jump', ['audit']],
  ];
  await sectionsAre(popup, sections);

  const again = await hatrack.chromium.openPopup(page);
  await sectionsAre(again, sections);
  await press(again, 'orders-prod', 'Remove from favorites');
  await sectionsAre(again, [
    ['Favorites', ['payments-dev']],
    ['Payments', ['payments-prod']],
    ['Orders', ['orders-dev', 'orders-prod']],
    ['corp-jump', ['audit']],
  ]);
});

it('lists what was used last as recent, the last one first, and a favorite only among the favorites', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  for (const name of ['audit', 'payments-prod', 'orders-dev']) {
    await choose(await hatrack.chromium.openPopup(page), name);
    await shownIdentity(page);
  }
  const popup = await hatrack.chromium.openPopup(page);
  await sectionsAre(popup, [
    ['Recent', ['orders-dev', 'payments-prod', 'audit']],
    ['Payments', ['payments-dev']],
    ['Orders', ['orders-prod']],
  ]);
  await press(popup, 'payments-prod', 'Add to favorites');
  await sectionsAre(popup, [
    ['Favorites', ['payments-prod']],
    ['Recent', ['orders-dev', 'audit']],
    ['Payments', ['payments-dev']],
    ['Orders', ['orders-prod']],
  ]);
});

it('keeps the favorite whose profile was renamed', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  await press(await hatrack.chromium.openPopup(page), 'audit', 'Add to favorites');
  await hatrack.save(CONFIG.replace('[audit]', '[auditing]'));
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'auditing');
  await expect.poll(async () => (await rowsBySection(popup))[0]).toEqual(['Favorites', ['auditing']]);
});
