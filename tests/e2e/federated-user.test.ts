import { expect, it } from 'vitest';
import { shownIdentity } from './console-header.ts';
import { choose, findRow, rowsBySection } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

const CONFIG = `
[developers]
aws_account_id = 999999999999
role_name = Developer

[admins]
aws_account_id = 999999999999
role_name = Administrator

[network]
role_arn = arn:aws:iam::777788889999:role/DeveloperOnly
source_profile = developers

[payments-dev]
role_arn = arn:aws:iam::111122220001:role/Developer
source_profile = developers

[payments-admin]
role_arn = arn:aws:iam::111122220001:role/Administrator
source_profile = admins
`;

/** A base that names a role is one, too. */
const BASES: [string, string[]] = ['Other roles', ['developers', 'admins']];

it('lists for a user of Identity Center what is switched to from their permission set', async () => {
  await hatrack.save(CONFIG);
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('carol'));
  await findRow(popup, 'network');
  await expect.poll(() => rowsBySection(popup)).toEqual([BASES, ['developers', ['network', 'payments-dev']]]);
});

it('switches to them, and lists the same while switched', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('carol');
  await choose(await hatrack.chromium.openPopup(page), 'network');
  await expect
    .poll(() => shownIdentity(page))
    .toEqual({
      account: 'Account ID: 7777-8888-9999',
      role: { label: 'network', color: '' },
    });
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'network');
  await expect
    .poll(() => rowsBySection(popup))
    .toEqual([['Recent', ['network']], BASES, ['developers', ['payments-dev']]]);
});
