import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import { copyReport, findingOf, findings, openDiagnosis } from './diagnosis-page.ts';
import { click, clickButton, findRow, textOf } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE, TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

/** A role that alice may not assume. */
const ADMIN_CONFIG = `${BASE}
[payments-admin]
role_arn = arn:aws:iam::111122220003:role/Administrator
source_profile = corp-jump
`;

const popupOf = (page: Page) => hatrack.chromium.openPopup(page);

describe('names the fault of a switch', () => {
  it('an ended session', async () => {
    await hatrack.save(TEAM_CONFIG);
    const page = await hatrack.signIn('alice');
    hatrack.emulator.control.endSessions();
    const popup = await popupOf(page);
    await (await findRow(popup, 'payments-dev')).click();
    await findByRole(popup, 'alert');
    await clickButton(popup, 'Try again');
    await waitUntil('the end of the session is shown', async () =>
      (await textOf(popup, 'alert')).includes('Your session has ended: the console'),
    );
    await openDiagnosis(popup);
    const shown = await findingOf(popup, 'Couldn’t switch to payments-dev');
    expect(shown).toContain('Your session has ended: the console now opens AWS sign-in.');
    await expect.poll(() => findings(popup)).toEqual(['Problem Couldn’t switch to payments-dev']);
  });

  it('a refusal under a policy that lets nothing out', async () => {
    await hatrack.save(ADMIN_CONFIG);
    hatrack.emulator.control.setVariant('csp', 'sealed');
    const page = await hatrack.signIn('alice');
    const popup = await popupOf(page);
    await click(popup, await findRow(popup, 'payments-admin'));
    await findByRole(popup, 'alert');
    await openDiagnosis(popup);
    await findingOf(popup, 'The page’s policy blocked the switch');
    await expect.poll(() => findingOf(popup, 'Couldn’t switch to payments-admin')).toContain('AWS didn’t switch');
    const report = await copyReport(popup);
    expect(report).toMatch(/- outcome: failed `refused-unseen`\n- request: `POST https:\/\/(us-east-1\.)?signin/);
    expect(report).toContain('- account: `account B`\n');
    expect(report).toContain('- csrf: `…`\n');
    expect(report).toContain('- way 1: `form: blocked`\n- way 2: `fetch: sent`\n');
    expect(report).not.toMatch(/\d{12}|alice|payments|corp-jump/);
    await (await findByRole(popup, 'checkbox')).click();
    const named = await copyReport(popup);
    expect(named).toContain('- account: `111122220003`\n');
    expect(named).toContain('- csrf: `…`\n');
  });

  it('a refusal in multi-session mode, by the request that was sent and what AWS answered', async () => {
    await hatrack.save(ADMIN_CONFIG);
    const page = await hatrack.signIn('alice', { multiSession: true });
    const popup = await popupOf(page);
    await (await findRow(popup, 'payments-admin')).click();
    await findByRole(popup, 'alert');
    await openDiagnosis(popup);
    await findingOf(popup, 'Couldn’t switch to payments-admin');
    const report = await copyReport(popup);
    expect(report).toContain('- mode: multi-session-open 1 (fact 3.1)\n');
    expect(report).toContain('- token: unneeded (fact 2.3)\n');
    expect(report).toMatch(
      /- outcome: failed `not-allowed` .+\n- request: `POST https:\/\/.+\/sessions\/account A\/v1\/switchrole` \(fact 3\.3\.1\)\n/,
    );
    expect(report).toContain('- `__Secure-aws-session-id-…`: found');
    expect(report).toContain('- host: account A (fact 3.2.1)\n');
    expect(report).not.toMatch(/\d{12}|alice|payments|corp-jump/);
  });
});
