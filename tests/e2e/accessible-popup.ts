import type { Page } from 'puppeteer-core';
import { findRow } from './popup-page.ts';
import type { Hatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** Names of all kinds: with a Region, with MFA, with a path, in Japanese. */
export const CONFIG = `${TEAM_CONFIG}
[payments-admin]
role_arn = arn:aws:iam::111122220003:role/Administrator
source_profile = corp-jump
region = eu-west-1
mfa_serial = arn:aws:iam::999999999999:mfa/alice

[データレイク-本番]
role_arn = arn:aws:iam::444455556666:role/team/analytics/ReadOnly
source_profile = corp-jump
group = Core platform
color = ff9900
`;

/** The popup over a page of alice, with the roles of this config. */
export async function popupWithRoles(hatrack: Hatrack): Promise<Page> {
  await hatrack.save(CONFIG);
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('alice'));
  await findRow(popup, 'payments-dev');
  return popup;
}
