import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, defaultAnswers, parseAnswers } from './answers.ts';
import { ARTICLE, issuesOf } from './article.fixture.ts';

function codesOf(changes: Partial<Answers>, text = ARTICLE): readonly string[] {
  return issuesOf(changes, { text }).map(issue => `${issue.code} ${'line' in issue ? issue.line : issue.field}`);
}

const BASE = '[xxxx]\naws_account_id = 999999999999\n';
const role = (arn: string, name = 'r') => `[${name}]\nrole_arn = arn:${arn}\nsource_profile = xxxx\n`;
const A = role('aws:iam::111111111111:role/A');
const policy = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const STATEMENT = { Effect: 'Allow', Action: 'ec2:*', Resource: '*' };

describe('a text', () => {
  it.each<[string, string, readonly string[]]>([
    ['without the base', A, ['base_unknown roles']],
    ['whose base has no account', `[xxxx]\nregion = eu-west-1\n${A}`, ['base_no_account 1']],
    ['whose base has an alias', `[xxxx]\naws_account_id = corp\n${A}`, ['base_no_number 1']],
    ['without roles', BASE, ['base_no_roles 1']],
    [
      'with a role without a name',
      `${BASE}[r]\naws_account_id = 111111111111\nsource_profile = xxxx\n`,
      ['role_no_name 3'],
    ],
    ['with an alias', BASE + role('aws:iam::corp:role/A'), ['role_no_number 3']],
    [
      'with a portal role',
      BASE + role('aws:iam::111111111111:role/AWSReservedSSO_A_0123456789abcdef'),
      ['role_reserved 3'],
    ],
    ['with a name that IAM refuses', BASE + role('aws:iam::111111111111:role/a b'), ['role_name_invalid 3']],
    ['with a wildcard', BASE + role('aws:iam::111111111111:role/*/Admin'), ['role_name_invalid 3']],
    ['with a long path', BASE + role(`aws:iam::111111111111:role/${'x'.repeat(60)}/Admin`), ['role_name_long 3']],
    ['with two partitions', BASE + A + role('aws-cn:iam::111111111112:role/A', 's'), ['role_other_partition 6']],
    ['with a name twice', BASE + A + role('aws:iam::111111111111:role/x/a', 's'), ['role_same_name 6']],
    ['whose base is a role', `[xxxx]\nrole_arn = arn:aws:iam::999999999999:role/Jump\n${A}`, ['base_own_role 1']],
  ])('%s is reported by line', (_, text, codes) => {
    expect(codesOf({}, text)).toEqual(codes);
  });
});

describe('an answer', () => {
  it.each<[Partial<Answers>, readonly string[]]>([
    [{}, []],
    [{ roles: ['nobody'] }, ['role_unknown roles', 'base_no_roles 1']],
    [{ trust: 'named' }, ['principal_missing principals']],
    [{ trust: 'named', principals: ['role/Ops'] }, ['principal_recreated principals', 'mfa_never_there mfa']],
    [{ trust: 'named', principals: ['alice'] }, ['principal_recreated principals']],
    ...(
      [
        ['group/Devs', 'principal_group'],
        ['user/*', 'principal_wildcard'],
        ['a b', 'principal_invalid'],
        ['arn:aws:iam::999999999999:root', 'principal_invalid'],
        ['arn:aws:sts::999999999999:assumed-role/A/b', 'principal_invalid'],
        ['arn:aws:iam::888888888888:user/alice', 'principal_elsewhere'],
        ['role/aws-reserved/AWSReservedSSO_A_0123456789abcdef', 'principal_reserved'],
      ] as const
    ).map(([text, code]): [Partial<Answers>, readonly string[]] => [
      { trust: 'named', principals: [text] },
      ['principal_recreated principals', `${code} principals`],
    ]),
    [{ ranges: ['203.0.113.0/24', '2001:db8::/32', '198.51.100.7'] }, ['range_of_console ranges']],
    ...['10.1.2.3', '192.168.0.0/16', '172.31.0.0/16', '100.64.0.0/10', 'fd00::/8', '::1'].map(
      (range): [Partial<Answers>, readonly string[]] => [
        { ranges: [range] },
        ['range_of_console ranges', 'range_private ranges'],
      ],
    ),
    [{ ranges: ['0.0.0.0/0', '172.16.0.0/7'] }, ['range_of_console ranges']],
    ...['', '203.0.113', '203.0.113.256', '203.0.113.0/33', '2001:db8::/129', '2001:::1', '01.2.3.4', 'home'].map(
      (range): [Partial<Answers>, readonly string[]] => [
        { ranges: [range] },
        ['range_of_console ranges', 'range_invalid ranges'],
      ],
    ),
    [{ managed: [] }, ['permissions_missing managed']],
    [{ managed: ['ViewOnlyAccess', 'arn:aws:iam::aws:policy/service-role/X'] }, []],
    [{ managed: ['a b'] }, ['managed_invalid managed']],
    [{ managed: ['arn:aws-cn:iam::aws:policy/ReadOnlyAccess'] }, ['managed_elsewhere managed']],
    [{ managed: ['arn:aws:iam::111111111111:policy/Own'] }, ['managed_elsewhere managed']],
    [{ managed: ['arn:aws:iam::111111111111:policy/Own'], roles: ['xxxx-prod'], project: 'x' }, []],
    [{ managed: Array.from({ length: 11 }, (_, index) => `P${index}`) }, ['managed_many managed']],
    [{ document: policy(STATEMENT) }, []],
    [{ document: '{"Version": ' }, ['document_no_json document']],
    [{ document: '[]' }, ['document_no_policy document']],
    [{ document: policy() }, ['document_no_policy document']],
    [{ document: policy({ ...STATEMENT, Principal: '*' }) }, ['document_no_policy document']],
    [{ document: policy({ Effect: 'Allow', Action: '*' }) }, ['document_no_policy document']],
    [
      { document: policy({ ...STATEMENT, Resource: `arn:aws:s3:::b/\${AWS:UserName}` }) },
      ['document_username document'],
    ],
    [{ document: policy({ ...STATEMENT, Resource: 'x'.repeat(6144) }) }, ['document_long document']],
    [{ document: policy(STATEMENT), documentName: 'a b' }, ['policy_name_invalid documentName']],
    [{ document: policy(STATEMENT).replace('2012', '2008') }, ['document_version document']],
    [{ hours: '0' }, ['hours_invalid hours']],
    [{ hours: '1.5' }, ['hours_invalid hours']],
    [{ description: '開発' }, ['description_invalid description']],
    [{ jump: 'all' }, ['jump_all_wide jump']],
    [{ jump: 'prefix' }, ['jump_prefix_wide prefix']],
    [{ jump: 'prefix', prefix: 'a*' }, ['jump_prefix_missing prefix']],
    [{ receivers: ['group/Devs', 'alice', 'role/Ops'] }, []],
    ...['none-', '/developer'].map((prefix): [Partial<Answers>, readonly string[]] => [
      { jump: 'prefix', prefix },
      ['jump_prefix_missing prefix'],
    ]),
    [{ roles: ['xxxx-prod'] }, ['policy_name_common project']],
    [{ roles: ['xxxx-prod'], project: '監査' }, ['policy_name_common project']],
    [{ roles: ['xxxx-prod'], project: 'audit' }, []],
    [{ receivers: ['role/AWSReservedSSO_A_0123456789abcdef'] }, ['receiver_reserved receivers']],
    [{ receivers: ['a b'] }, ['receiver_invalid receivers']],
    [{ receivers: ['arn:aws:iam::888888888888:user/alice'] }, ['receiver_invalid receivers']],
    [{ jumpName: '{project}' }, ['policy_name_invalid jumpName', 'policy_name_common project']],
    [
      { trust: 'named', principals: Array.from({ length: 60 }, (_, index) => `user-${index}`) },
      ['principal_recreated principals', 'trust_long principals'],
    ],
  ])('%j is answered by %j', (changes, codes) => {
    expect(codesOf(changes)).toEqual(codes);
  });

  it('of a base that is a role asks for no MFA, and for no more than an hour, unless someone insists', () => {
    const text = `[xxxx]\nrole_arn = arn:aws:iam::999999999999:role/Jump\n${A}`;
    expect(codesOf({}, text)).toEqual(['base_own_role 1']);
    expect(codesOf({ mfa: 'always', hours: '2' }, text)).toEqual([
      'base_own_role 1',
      'mfa_never_there mfa',
      'hours_chained hours',
    ]);
  });

  it('of any kind is reported, never thrown at', () => {
    const texts = fc.array(fc.string());
    const any = fc.record({
      ...{ principals: texts, ranges: texts, managed: texts, receivers: texts, roles: texts },
      ...{ document: fc.oneof(fc.json(), fc.string()), hours: fc.string(), description: fc.string() },
      ...{ prefix: fc.string(), jumpName: fc.string(), project: fc.string() },
      trust: fc.constantFrom('account', 'named'),
      jump: fc.constantFrom('exact', 'prefix', 'all'),
    });
    fc.assert(fc.property(any, answers => issuesOf(answers).every(({ code }) => code.length > 0)));
  });

  it('keeps what is readable of stored answers, and has the default for the rest', () => {
    expect(parseAnswers({ mfa: 'perhaps', hours: 3, ranges: ['x', 1], jump: 'all', secret: 'y' })).toEqual({
      ...defaultAnswers(undefined),
      ranges: ['x'],
      jump: 'all',
    });
    expect([null, 'a', []].map(parseAnswers)).toEqual([undefined, undefined, undefined]);
  });
});
