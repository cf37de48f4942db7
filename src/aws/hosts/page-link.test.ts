import { describe, expect, it } from 'vitest';
import type { Role } from '../../core/roles/role.ts';
import { linkedRole, pageLink, withoutLinkedRole } from './page-link.ts';

const role: Role = {
  ...{ key: 'k', name: 'reader', account: '444455556666', roleName: 'team/analytics/ReadOnly', partition: 'aws' },
};
const ASKS = 'hatrack=444455556666/team/analytics/ReadOnly';
const EC2 = 'https://eu-west-1.console.aws.amazon.com/ec2/home';

describe('pageLink', () => {
  it.each([
    [`${EC2}?region=eu-west-1#Instances:v=3`, `${EC2}?region=eu-west-1&${ASKS}#Instances:v=3`],
    [EC2, `${EC2}?${ASKS}`],
    [
      'https://111122223333-abcdefgh.eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1',
      `${EC2}?region=eu-west-1&${ASKS}`,
    ],
    [`${EC2}?hatrack=111122223333/Old&a=%20+b`, `${EC2}?a=%20+b&${ASKS}`],
    ['https://s3.console.aws.amazon.com/s3/buckets/b', `https://s3.console.aws.amazon.com/s3/buckets/b?${ASKS}`],
  ])('%s asks for the role', (page, link) => {
    expect(pageLink(page, role)).toBe(link);
    expect(linkedRole(link)).toEqual({ account: '444455556666', roleName: 'team/analytics/ReadOnly' });
  });

  it('writes what a role may be called so that it is read as the same', () => {
    const odd = { ...role, roleName: 'Ops+Deploy=prod,eu.west@corp-1' };
    expect(linkedRole(pageLink(EC2, odd) ?? '')?.roleName).toBe(odd.roleName);
  });

  it.each(['https://example.com/ec2/home', 'https://cn-north-1.console.amazonaws.cn/ec2/home', ''])(
    'there is none of %j',
    page => {
      expect(pageLink(page, role)).toBeUndefined();
    },
  );
});

describe('linkedRole', () => {
  it.each([
    EC2,
    `${EC2}?hatrack=`,
    `${EC2}?hatrack=444455556666`,
    `${EC2}?hatrack=/Admin`,
    `${EC2}?hatrack=444455556666/Ad%20min`,
    `${EC2}?hatrack=%3Cb%3E/Admin`,
    `${EC2}#hatrack=444455556666/Admin`,
    `${EC2}?hatrack=444455556666/${'x'.repeat(600)}`,
    'no address',
  ])('%s asks for none', url => {
    expect(linkedRole(url)).toBeUndefined();
  });
});

it('takes the query out of an address and leaves the rest, letter by letter', () => {
  const out = (url: string) => withoutLinkedRole(new URL(url)).href;
  expect(out(`${EC2}?a=%20+b&${ASKS}&c#d`)).toBe(`${EC2}?a=%20+b&c#d`);
  expect(out(`${EC2}?${ASKS}`)).toBe(EC2);
  expect(out(`${EC2}?a=1&&b`)).toBe(`${EC2}?a=1&&b`);
});
