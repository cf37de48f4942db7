import { expect, it } from 'vitest';
import { useEmulator } from '../use-emulator.ts';
import { trust } from './trust.ts';

const visited = useEmulator();

const ROLE = 'arn:aws:iam::111111111111:role/developerAdmin';
const ALICE = 'arn:aws:iam::999999999999:user/alice';
const NOTHING = { trust: {}, attached: {} };

/** Signs in and switches: undefined if that works, else why it is refused. */
async function refusalFor(user: string, mfa = false): Promise<string | undefined> {
  const { browser, emulator } = visited;
  await browser.signIn(user, { mfa });
  await browser.switchTo({ account: '111111111111', roleName: 'developerAdmin', displayName: '', color: '' });
  return emulator.control.switches().at(-1)?.refusal;
}

it('decide in the place of the world’s own, until a reset', async () => {
  const { control } = visited.emulator;
  control.loadPolicies({ trust: { [ROLE]: trust(ALICE) }, attached: {} });
  expect(await refusalFor('alice')).toBeUndefined();
  expect(await refusalFor('bob')).toBe('trust');
  control.loadPolicies({ trust: {}, attached: { [ALICE]: [] } });
  expect(await refusalFor('alice')).toBe('permission');
  expect(await refusalFor('bob')).toBeUndefined();
  control.loadPolicies({
    trust: { [ROLE]: trust(ALICE, { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }) },
    attached: {},
  });
  expect(await refusalFor('alice')).toBe('mfa');
  expect(await refusalFor('alice', true)).toBeUndefined();
  control.reset();
  expect(await refusalFor('bob')).toBeUndefined();
});

it('see the browser’s address, or the console’s', async () => {
  const { control } = visited.emulator;
  const office = trust(ALICE, { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] } });
  control.loadPolicies({ trust: { [ROLE]: office }, attached: {} });
  expect(await refusalFor('alice')).toBeUndefined();
  control.setVariant('browser-address', '192.168.10.20');
  expect(await refusalFor('alice')).toBe('trust');
  control.setVariants({ 'browser-address': '203.0.113.10', 'sts-address': 'console' });
  expect(await refusalFor('alice')).toBe('trust');
});

it.each<[string, unknown, string]>([
  ['a group', trust('arn:aws:iam::999999999999:group/devs'), 'Invalid principal'],
  ['a wildcard for users', trust('arn:aws:iam::999999999999:user/*'), 'Invalid principal'],
  ['a trust policy that is too long', trust('9'.repeat(2048)), 'LimitExceeded'],
  ['no statement', { Version: '2012-10-17' }, 'its form'],
  [
    'a trust policy with a resource',
    { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
    'Principal or Resource',
  ],
])('are refused as IAM does: %s', (_, document, why) => {
  expect(() => visited.emulator.control.loadPolicies({ ...NOTHING, trust: { [ROLE]: document } })).toThrow(why);
});

it('are ten at most for a user', () => {
  const policies = Array.from({ length: 11 }, () => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: ROLE }],
  }));
  expect(() => visited.emulator.control.loadPolicies({ trust: {}, attached: { [ALICE]: policies } })).toThrow(
    '11 policies',
  );
});
