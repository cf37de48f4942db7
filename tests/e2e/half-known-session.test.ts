import { expect, it } from 'vitest';
import { waitUntil } from './browser/wait-until.ts';
import { findRow, rowsAre } from './popup-page.ts';
import { asked, CHAIN_CONFIG } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

const DEV = '111122220001';

/** Another base in the account of payments-dev, which nobody here has signed in as, with roles of its own. */
const OTHER_BASE = `
[dev-operator]
role_arn = arn:aws:iam::111122220001:role/Operator
source_profile = elsewhere

[elsewhere]
aws_account_id = 555544443333

[only-for-operators]
role_arn = arn:aws:iam::111122220011:role/Developer
source_profile = dev-operator
`;

it.each(['session-host', 'shared'] as const)(
  'lists no other base’s roles when a tab was closed before its page had said who it is, cookies at: %s',
  async variant => {
    const { emulator, chromium } = hatrack;
    emulator.control.setVariant('session-cookie', variant);
    await hatrack.save(`${CHAIN_CONFIG}${OTHER_BASE}`);
    const base = await hatrack.signIn('alice', { multiSession: true });
    emulator.control.setVariants({ 'fresh-session': 'incomplete', 'header-delay': 5000 });
    const popup = await chromium.openPopup(base);
    await rowsAre(popup, 'payments-dev', 'payments-prod', 'chain-first');
    await (await findRow(popup, 'payments-dev')).click();
    const dev = await waitUntil('the session’s page is on its way', async () =>
      (await chromium.browser.pages()).find(page => new URL(page.url()).host.startsWith(`${DEV}-`)),
    );
    await dev.close();
    await base.bringToFront();
    const next = await chromium.openPopup(base);
    await waitUntil('the session is known by its cookie', async () => {
      const { lastIdentity } = await hatrack.stored();
      return JSON.stringify(lastIdentity).includes(`"id":"${DEV}-`);
    });
    await rowsAre(next, 'payments-dev', 'payments-prod', 'chain-first');
    expect(asked(emulator)).toHaveLength(1);
  },
);
