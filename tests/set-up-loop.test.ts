import { describe, expect, it } from 'vitest';
import { type Answers, defaultAnswers } from '../src/core/iam/answers.ts';
import { makeSetUp, type SetUp } from '../src/options/aws/make-set-up.ts';
import { useEmulator } from './emulator/use-emulator.ts';
import type { VariantValues } from './emulator/variants.ts';
import { JUMP, loadSetUp, PORTAL_ROLE } from './load-set-up.ts';

const visited = useEmulator();

const TEXT = `[jump]
aws_account_id = ${JUMP}

[prod]
role_arn = arn:aws:iam::111111111111:role/developerAdmin
source_profile = jump

[lake]
role_arn = arn:aws:iam::444455556666:role/team/analytics/ReadOnly
source_profile = jump

[sso-session corp]
sso_start_url = https://corp.awsapps.com/start
sso_region = us-east-1

[profile portal]
sso_session = corp
sso_account_id = ${JUMP}
sso_role_name = Developer

[by-portal]
role_arn = arn:aws:iam::111111111111:role/ReadOnly
source_profile = portal
`;

const OFFICE = ['192.168.0.0/16', '172.16.0.0/16'];
const INSIDE = { 'browser-address': '192.168.10.20' } as const;
const BOTH = ['user/alice', 'user/bob'];

function make(base: string, changes: Partial<Answers> = {}): SetUp {
  const answers = { ...(base === 'jump' ? defaultAnswers(undefined) : PORTAL_ANSWERS), ...changes };
  const made = makeSetUp({ text: TEXT, base, answers: { [base]: answers } });
  expect(made.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return made;
}
const PORTAL_ANSWERS = makeSetUp({ text: TEXT, base: 'portal', answers: {} }).answers;

/** Signs in and switches to a role of the set-up: undefined if that works, else why it is refused. */
async function refusalOf(
  { roles, files }: SetUp,
  [user, name]: readonly [user: string, name: string],
  receivers: readonly string[],
  how: { readonly mfa?: boolean; readonly variants?: Partial<VariantValues> } = {},
): Promise<string | undefined> {
  const { browser, emulator } = visited;
  const made = roles.flatMap(({ role }) => role ?? []);
  loadSetUp(emulator, files, made, receivers);
  emulator.control.setVariants(how.variants);
  await browser.signIn(user, { mfa: how.mfa ?? false });
  const { account = '', roleName = '' } = made.find(each => each.name === name) ?? {};
  await browser.switchTo({ account, roleName, displayName: '', color: '' });
  return emulator.control.switches().at(-1)?.refusal;
}

describe('what is made for a base lets those switch who should', () => {
  const named = { trust: 'named', principals: ['alice'] } as const;
  it.each<[string, Partial<Answers>, string, string, Parameters<typeof refusalOf>[3], string | undefined]>([
    ['with MFA', {}, 'alice', 'prod', { mfa: true }, undefined],
    ['without MFA', {}, 'alice', 'prod', {}, 'mfa'],
    ['a role with a path', { mfa: 'no' }, 'bob', 'lake', {}, undefined],
    ['a named user', { ...named, mfa: 'no' }, 'alice', 'prod', {}, undefined],
    ['another user', { ...named, mfa: 'no' }, 'bob', 'prod', {}, 'trust'],
    ['a role that is not chosen', { mfa: 'no', roles: ['lake'] }, 'alice', 'prod', {}, 'permission'],
    ['a prefix with its path', { mfa: 'no', jump: 'prefix', prefix: 'team/' }, 'alice', 'lake', {}, undefined],
    ['a prefix of other roles', { mfa: 'no', jump: 'prefix', prefix: 'team/' }, 'alice', 'prod', {}, 'permission'],
    ...(['condition', 'deny'] as const).flatMap(rangeForm => {
      const answers = { ranges: OFFICE, rangeForm };
      const inside = { mfa: true, variants: INSIDE };
      return [
        [`inside, as ${rangeForm}`, answers, 'alice', 'prod', inside, undefined],
        [`inside without MFA, as ${rangeForm}`, answers, 'alice', 'prod', { variants: INSIDE }, 'mfa'],
        [`outside, as ${rangeForm}`, answers, 'alice', 'prod', { mfa: true }, 'trust'],
        [
          `inside, where AWS sees the console’s address, as ${rangeForm}`,
          ...([
            answers,
            'alice',
            'prod',
            { mfa: true, variants: { ...INSIDE, 'sts-address': 'console' } },
            'trust',
          ] as const),
        ],
      ] as [string, Partial<Answers>, string, string, Parameters<typeof refusalOf>[3], string | undefined][];
    }),
  ])('%s', async (_, answers, user, role, how, refusal) => {
    expect(await refusalOf(make('jump', answers), [user, role], BOTH, how)).toBe(refusal);
  });

  it('not without the policy of the jump account', async () => {
    expect(await refusalOf(make('jump', { mfa: 'no' }), ['bob', 'prod'], ['user/alice'])).toBe('permission');
  });

  it('users of an access portal, by the name of their permission set; no one else', async () => {
    const made = make('portal');
    expect(await refusalOf(made, ['carol', 'by-portal'], [PORTAL_ROLE])).toBeUndefined();
    expect(await refusalOf(made, ['bob', 'by-portal'], ['user/bob'])).toBe('trust');
    expect(await refusalOf(make('portal', { mfa: 'always' }), ['carol', 'by-portal'], [PORTAL_ROLE])).toBe('trust');
  });

  it('says which answers lock people out', () => {
    const codes = ({ issues }: SetUp): readonly string[] => issues.map(({ code }) => code);
    expect(codes(make('jump', { ranges: OFFICE }))).toEqual(
      expect.arrayContaining(['range_private', 'range_of_console']),
    );
    expect(codes(make('portal', { mfa: 'always' }))).toContain('mfa_never_there');
  });
});
