import { ConfigParser } from 'aesr-config';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseConfig } from '../config/parse-config.ts';
import { fieldsOf, isRecord } from '../guards.ts';
import type { Answers } from './answers.ts';
import { issuesOf, planOf } from './article.fixture.ts';
import { canonical } from './canonical.fixture.ts';
import { setUpFiles } from './set-up-files.ts';
import { stackSetGroups } from './templates.ts';

const DOCUMENT = `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ec2:*","Resource":"*"}}`;

/** Roles in accounts, three in each. */
function manyRoles(count: number, partition = 'aws'): string {
  const roles = Array.from({ length: count }, (_, index) => {
    const account = 100_000_000_000 + Math.floor(index / 3);
    return `[r${index}]\nrole_arn = arn:${partition}:iam::${account}:role/team/role-${index % 3}\nsource_profile = xxxx\n`;
  });
  return `[xxxx]\naws_account_id = 999999999999\n${roles.join('')}`;
}

function resourcesOf(template: string | undefined): Readonly<Record<string, unknown>> {
  return fieldsOf(parse(template ?? '', { version: '1.1' }).Resources);
}

/** Documents of the policies and roles of templates, in their order. */
function documentsOf(...templates: readonly (string | undefined)[]): readonly (readonly string[])[] {
  const properties = templates.flatMap(text =>
    Object.values(resourcesOf(text)).map(each => fieldsOf(fieldsOf(each).Properties)),
  );
  return properties.map(each => canonical(each.AssumeRolePolicyDocument ?? each.PolicyDocument));
}

const json = (files: ReadonlyMap<string, string>, path: string) => canonical(JSON.parse(files.get(path) ?? ''));

describe('the files of a set-up', () => {
  it.each<Partial<Answers>>([
    {},
    { mfa: 'deny', ranges: ['203.0.113.0/24'], rangeForm: 'deny', document: DOCUMENT },
    { trust: 'named', principals: ['alice', 'role/Ops'], jump: 'all', managed: ['ViewOnlyAccess'] },
  ])('say the same as templates and as JSON: %j', changes => {
    for (const partition of ['aws', 'aws-us-gov', 'aws-cn', 'aws-eusc']) {
      const files = setUpFiles(planOf(changes, { text: manyRoles(3, partition) }));
      const permissions = changes.document ? [json(files, '100000000000/permissions.json')] : [];
      const trusts = [0, 1, 2].map(index => json(files, `100000000000/role-${index}.trust.json`));
      expect(documentsOf(files.get('100000000000/template.yaml'))).toEqual([...permissions, ...trusts]);
      expect(documentsOf(files.get('999999999999/template.yaml'))).toEqual([
        json(files, '999999999999/assume-role-1.json'),
      ]);
      const others = [...files].filter(([path, text]) => !path.startsWith('cdk/') && /arn:aws[^:]*:/.test(text));
      expect(others.filter(([, text]) => new RegExp(`arn:(?!${partition}:)aws`).test(text))).toEqual([]);
    }
  });

  it('are whole for 400 roles in 134 accounts: a template for each, one for all that have the same roles', () => {
    const plan = planOf({}, { text: manyRoles(400) });
    const files = setUpFiles(plan);
    const ofEnd = (end: string) => [...files.keys()].filter(path => path.endsWith(end));
    expect(ofEnd('.trust.json')).toHaveLength(400);
    expect(ofEnd('/template.yaml')).toHaveLength(136);
    expect(stackSetGroups(plan).map(({ length }) => length)).toEqual([133]);
    expect(files.get('hand-out.csv')?.trimEnd().split('\r\n')).toHaveLength(401);
  });

  it('are several templates where one would be too large, and the policy of all roles is in the first', () => {
    const roles = Array.from(
      { length: 200 },
      (_, index) => `[r${index}]\nrole_arn = arn:aws:iam::111111111111:role/R-${index}\nsource_profile = xxxx\n`,
    );
    const text = `[xxxx]\naws_account_id = 999999999999\n${roles.join('')}`;
    const files = setUpFiles(planOf({ document: DOCUMENT }, { text }));
    const templates = ['', '-2', '-3'].map(end => files.get(`111111111111/template${end}.yaml`) ?? '');
    expect(templates.flatMap(each => Object.keys(resourcesOf(each)))).toHaveLength(201);
    expect(Math.max(...templates.map(({ length }) => length))).toBeLessThanOrEqual(51_200);
    expect(templates.map(each => each.includes('Ref: Permissions'))).toEqual([true, false, false]);
    expect(templates[1]).toContain('AWS::Partition}:iam::');
    expect(issuesOf({}, { text }).map(({ code, args }) => [code, ...args])).toEqual([
      ['jump_split', '2', '6144'],
      ['template_split', '111111111111', '3'],
    ]);
  });

  it('quote names for the shell, and for code', () => {
    const principals = ['alice', 'o,neil=x@y'];
    const description = `it's "\${x}" \`y\``;
    const files = setUpFiles(planOf({ trust: 'named', principals, description }));
    expect(files.get('commands.sh')).toContain(`--description='it'\\''s "\${x}" \`y\`'`);
    expect(files.get('cdk/app.ts')).toContain(JSON.stringify(description));
    expect(files.get('cdk/app.ts')).toContain('cdk.Aws.PARTITION}:iam::999999999999:user/o,neil=x@y`');
    expect(files.get('cdk/app.ts')).not.toContain('arn:aws:');
  });

  it('keep an ARN behind a quotation mark as it was pasted, in the CDK app', () => {
    const value = 'see "arn:aws:iam::111111111111:role/x';
    const document = DOCUMENT.replace(
      '"Resource":"*"',
      `"Resource":"*","Condition":{"StringLike":{"a":${JSON.stringify(value)}}}`,
    );
    expect(setUpFiles(planOf({ document })).get('cdk/app.ts')).toContain(JSON.stringify(value));
  });
});

function pageOf(files: ReadonlyMap<string, string>, language = 'en'): string {
  return files.get(`hand-out.${language}.md`) ?? '';
}

describe('the texts to hand out', () => {
  const text = `[基盤; #1]
aws_account_id = 999999999999
target_region = eu-west-1
[開発|管理]
role_arn = arn:aws:iam::111111111111:role/team/Dev
source_profile = "基盤; #1"
image = data:image/png;base64,AAAA
color = red
`;
  const files = setUpFiles(planOf({}, { text, base: '基盤; #1' }));

  it('are read by Hatrack as the same roles', () => {
    const { profiles, issues } = parseConfig(files.get('hatrack.ini') ?? '');
    expect(issues).toEqual([]);
    expect(profiles).toMatchObject([
      { name: '基盤; #1', account: '999999999999' },
      { name: '開発|管理', roleName: 'team/Dev', color: 'ff0000', source: '基盤; #1' },
    ]);
  });

  it('are read by AWS Extend Switch Roles', () => {
    const { complexes } = ConfigParser.parseIni(files.get('aesr.ini') ?? '');
    expect(complexes).toMatchObject([
      {
        aws_account_id: '999999999999',
        targets: [{ name: '開発|管理', aws_account_id: '111111111111', role_name: 'team/Dev', color: 'ff0000' }],
      },
    ]);
  });

  it('are read by the AWS CLI, without a key, with a place for the name of the user', () => {
    const cli = files.get('aws-config.ini') ?? '';
    expect(cli).toContain('mfa_serial = arn:aws:iam::999999999999:mfa/YOUR-USER-NAME');
    expect(parseConfig(cli).profiles.filter(isRecord)).toHaveLength(2);
    expect([...files.values()].join('')).not.toMatch(/aws_secret_access_key|aws_access_key_id/);
  });

  it('hand out each profile of a role, and no name of the administrator', () => {
    const own = 'role_session_name = root\nmfa_serial = arn:aws:iam::999999999999:mfa/root\n';
    const role = 'role_arn = arn:aws:iam::111111111111:role/A=B\nsource_profile = jump\n';
    const texts = setUpFiles(
      planOf(
        { mfa: 'no' },
        {
          base: 'jump',
          text: `[users]\naws_account_id = 888888888888\n[jump]\nrole_arn = arn:aws:iam::999999999999:role/J\nsource_profile = users\n${own}[a]\n${role}${own}[=b]\n${role}`,
        },
      ),
    );
    expect(texts.get('hand-out.csv')).toMatch(/^\ufeff"name".*\r\n"a",.*\r\n"'=b",/);
    expect(pageOf(texts)).toMatch(/cannot read “=”.*:\n\n- a\n- =b\n/);
    expect(pageOf(texts)).toContain('aws configure --profile users');
    expect(texts.get('aws-config.ini')?.match(/YOUR-USER-NAME/g)).toHaveLength(3);
    expect([...texts.values()].join('')).not.toMatch(/= root|mfa\/root/);
  });

  it('lead users of an access portal through it', () => {
    const portal =
      'sso_start_url = https://d-1234567890.awsapps.com/start\nsso_region = eu-west-1\nsso_account_id = 999999999999\nsso_role_name = Dev\n';
    const role = 'role_arn = arn:aws:iam::111111111111:role/A\nsource_profile = portal\n';
    const texts = setUpFiles(planOf({}, { base: 'portal', text: `[portal]\n${portal}[a]\n${role}` }));
    expect(pageOf(texts)).toContain('aws sso login --profile portal');
  });

  it('propose a Latin name for the link once, and keep names from being markup', () => {
    for (const language of ['en', 'ja']) {
      const page = pageOf(files, language);
      expect(page).toContain('- 開発\\|管理 → `Dev-111111111111`');
      expect(page).toContain('switchrole?111111111111&team/Dev&Dev-111111111111');
      expect(page).toMatch(/^aws sts get-caller-identity --profile '開発\|管理'$/m);
    }
    expect(files.get('hand-out.csv')).toContain('"開発|管理","111111111111","team/Dev"');
  });
});
