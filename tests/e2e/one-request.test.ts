import { expect, it } from 'vitest';
import { mayClose } from './browser/may-close.ts';
import { shownIdentity } from './console-header.ts';
import { findRow, hasClosed } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

it('makes one request of a double click', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  const row = await findRow(popup, 'payments-prod');
  await mayClose(popup, () => row.click({ count: 2 }));
  await hasClosed(popup);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-prod');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});

it('makes one request of two quick Enters', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'payments-dev');
  await mayClose(popup, async () => {
    await Promise.all([popup.keyboard.press('Enter'), popup.keyboard.press('Enter')]);
  });
  await hasClosed(popup);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});

it('makes one request of two rows clicked in haste: the first one', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  const [first, second] = [await findRow(popup, 'payments-dev'), await findRow(popup, 'orders-dev')];
  await mayClose(popup, async () => {
    await popup.evaluate(
      (one, other) => {
        (one as HTMLElement).click();
        (other as HTMLElement).click();
      },
      first,
      second,
    );
  });
  await hasClosed(popup);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});
