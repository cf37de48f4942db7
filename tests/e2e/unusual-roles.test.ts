import { expect, it } from 'vitest';
import { shownIdentity } from './console-header.ts';
import { choose } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE } from './team-config.ts';

const hatrack = useHatrack();

const LONG = 'a-role-whose-name-is-exactly-sixty-four-characters-long-in-total';

const CONFIG = `${BASE}
[reader]
role_arn = arn:aws:iam::444455556666:role/team/analytics/ReadOnly
source_profile = corp-jump

[${LONG}]
role_arn = arn:aws:iam::444455556666:role/${LONG}
source_profile = corp-jump

[deployer]
role_arn = arn:aws:iam::444455556666:role/Ops+Deploy=prod,eu.west@corp-1
source_profile = corp-jump

[by alias & co]
aws_account_id = payments-staging
role_name = Developer
source_profile = corp-jump
`;

it.each([
  { what: 'a role with a path', name: 'reader', account: '444455556666', roleName: 'team/analytics/ReadOnly' },
  { what: 'a role with a name of 64 characters', name: LONG, account: '444455556666', roleName: LONG },
  {
    what: 'a role with every sign that IAM allows',
    name: 'deployer',
    account: '444455556666',
    roleName: 'Ops+Deploy=prod,eu.west@corp-1',
  },
  {
    what: 'a role by the alias of its account',
    name: 'by alias & co',
    account: 'payments-staging',
    roleName: 'Developer',
  },
])('switches to $what', async ({ name, account, roleName }) => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  await choose(await hatrack.chromium.openPopup(page), name);
  expect(hatrack.emulator.control.switches()).toMatchObject([
    { method: 'POST', status: 302, form: { account, roleName, displayName: name } },
  ]);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe(name);
});
