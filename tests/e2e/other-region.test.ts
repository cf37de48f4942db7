import { expect, it } from 'vitest';
import { shownIdentity } from './console-header.ts';
import { choose } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE } from './team-config.ts';

const hatrack = useHatrack();

const CONFIG = `${BASE}
[in frankfurt]
role_arn = arn:aws:iam::111122220001:role/Developer
source_profile = corp-jump
region = eu-central-1

[there, too]
role_arn = arn:aws:iam::111122220003:role/ReadOnly
source_profile = corp-jump
region = eu-central-1

[anywhere]
role_arn = arn:aws:iam::111122220011:role/Developer
source_profile = corp-jump
`;

const FRANKFURT_HOME = 'https://eu-central-1.console.aws.amazon.com/console/home?region=eu-central-1';
const IRELAND_HOME = 'https://eu-west-1.console.aws.amazon.com/console/home?region=eu-west-1';
const LIGHTSAIL = 'https://lightsail.aws.amazon.com/ls/webapp/home/instances';
const HEALTH = 'https://health.aws.amazon.com/health/home#/account/dashboard/open-issues';

/** No two neighbors choose the same role: who is in it already does not switch. */
const LANDINGS = [
  {
    from: 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:instanceState=running',
    role: 'in frankfurt',
    to: 'https://eu-central-1.console.aws.amazon.com/ec2/home?region=eu-central-1#Instances:instanceState=running',
  },
  {
    from: 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Images:region=us-east-1;sort=name',
    role: 'there, too',
    to: 'https://eu-central-1.console.aws.amazon.com/ec2/home?region=eu-central-1#Images:region=us-east-1;sort=name',
  },
  {
    from: 'https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/roles',
    role: 'in frankfurt',
    to: FRANKFURT_HOME,
  },
  {
    from: 'https://us-east-1.console.aws.amazon.com/s3/buckets?region=us-east-1',
    role: 'there, too',
    to: FRANKFURT_HOME,
  },
  { from: 'https://s3.console.aws.amazon.com/s3/buckets?region=eu-west-1', role: 'in frankfurt', to: FRANKFURT_HOME },
  {
    from: 'https://eu-west-1.s3.console.aws.amazon.com/s3/buckets?region=eu-west-1',
    role: 'there, too',
    to: FRANKFURT_HOME,
  },
  {
    from: 'https://eu-west-1.s3.console.aws.amazon.com/s3/buckets?region=eu-west-1',
    role: 'anywhere',
    to: IRELAND_HOME,
  },
  { from: LIGHTSAIL, role: 'in frankfurt', to: FRANKFURT_HOME },
  { from: LIGHTSAIL, role: 'anywhere', to: LIGHTSAIL },
  { from: HEALTH, role: 'there, too', to: FRANKFURT_HOME },
  { from: HEALTH, role: 'anywhere', to: HEALTH },
];

it('lands in the region of the role, on the same page where that is in every region', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  for (const { from, role, to } of LANDINGS) {
    await page.goto(from);
    await shownIdentity(page);
    await choose(await hatrack.chromium.openPopup(page), role);
    expect([from, role, page.url()]).toEqual([from, role, to]);
    await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe(role);
  }
  const { control } = hatrack.emulator;
  expect(control.switches().map(({ method, status }) => `${method} ${status}`)).toEqual(LANDINGS.map(() => 'POST 302'));
  expect(control.journal().filter(({ status }) => status >= 400)).toEqual([]);
});
