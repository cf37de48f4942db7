import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { readConfig } from '../src/aws/portal/read-config.ts';
import { IAM_ADDRESSES } from '../src/aws/requests/iam-addresses.ts';
import { fieldsOf, isRecord } from '../src/core/guards.ts';
import { type Answers, defaultAnswers } from '../src/core/iam/answers.ts';
import { ARTICLE } from '../src/core/iam/article.fixture.ts';
import { canonical } from '../src/core/iam/canonical.fixture.ts';
import { planRoles } from '../src/core/iam/plan.ts';
import { setUpFiles } from '../src/core/iam/set-up-files.ts';

/** Type-checks and synthesizes the generated apps with the real CDK, and compares each with the templates beside it. */

const ROOT = join(import.meta.dirname, '..');
/** The library is installed here by the lock file of `tests/cdk`: below `tests`, other checks would read it. */
const LIBRARY = join(ROOT, 'out/cdk');
const OUT = join(LIBRARY, 'apps');
const PARTITION = 'aws';

/** The article's policy: a variable of IAM is none of TypeScript's. */
const DOCUMENT = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    ['instance', 'aws:ResourceTag/Department', 'Development'],
    ['volume', 'aws:ResourceTag/VolumeUser', `\${aws:username}`],
  ].map(([kind, key = '', value]) => ({
    Effect: 'Allow',
    Action: ['ec2:AttachVolume', 'ec2:DetachVolume'],
    Resource: [`arn:aws:ec2:*:*:${kind}/*`],
    Condition: { StringEquals: { [key]: value } },
  })),
});

/** Its only statement is no list. */
const DOCUMENT_OF_ONE = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ec2:*","Resource":"*"}}';

const CASES: readonly Partial<Answers>[] = [
  { managed: ['AdministratorAccess'], description: 'Development Administrator Role.', document: DOCUMENT },
  {
    mfa: 'deny',
    ranges: ['203.0.113.0/24', '2001:db8::/32'],
    rangeForm: 'deny',
    receivers: ['group/Devs', 'alice', 'role/x/Ops'],
  },
  { trust: 'named', principals: ['Alice', 'role/team/Ops'], jump: 'prefix', managed: ['ViewOnlyAccess'], hours: '12' },
  {
    managed: ['arn:aws:iam::111111111111:policy/developerAdmin'],
    receivers: ['alice', 'user/staff/alice'],
    roles: ['xxxx-prod'],
    document: DOCUMENT_OF_ONE,
  },
];

process.exitCode = isInstalled() ? check() : 0;

function isInstalled(): boolean {
  if (existsSync(join(LIBRARY, 'node_modules/aws-cdk-lib'))) return true;
  cpSync(join(ROOT, 'tests/cdk'), LIBRARY, { recursive: true });
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: LIBRARY, stdio: 'ignore' });
    return true;
  } catch {
    console.log('cdk-check: skipped, for aws-cdk-lib is not installed and cannot be fetched');
    return false;
  }
}

function check(): number {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const outcomes = CASES.map((changes, index) => {
    const differences = differencesOf(changes, join(OUT, String(index)));
    console.log(`cdk-check: ${differences.length === 0 ? 'the same' : 'DIFFERENT'} for ${JSON.stringify(changes)}`);
    for (const difference of differences) console.error(difference);
    return differences.length;
  });
  const failed = outcomes.filter(count => count > 0).length;
  console.log(`${outcomes.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function differencesOf(changes: Partial<Answers>, folder: string): readonly string[] {
  const answers = { ...defaultAnswers(undefined), ...changes };
  const { plan } = planRoles(readConfig(ARTICLE), 'xxxx', answers, IAM_ADDRESSES);
  if (!plan) return ['there is no plan'];
  const files = setUpFiles(plan);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const app = join(folder, 'cdk');
  const compilerOptions = {
    target: 'ES2022',
    module: 'nodenext',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['app.ts'] }));
  run(['node_modules/typescript/bin/tsc', '-p', app]);
  run(['--import', 'tsx', join(app, 'app.ts')], { CDK_OUTDIR: join(folder, 'cdk.out') });
  return [...plan.members.keys(), plan.account].flatMap(account => {
    const made = readdirSync(join(folder, 'cdk.out'))
      .filter(name => name.endsWith('.template.json') && (/\d{12}/.exec(name)?.[0] ?? plan.account) === account)
      .flatMap(name => meanings(JSON.parse(readFileSync(join(folder, 'cdk.out', name), 'utf8')), account));
    const wanted = meanings(parse(files.get(`${account}/template.yaml`) ?? '', { version: '1.1' }), account);
    const isSame = made.length > 0 && isDeepStrictEqual(made.sort(), wanted.sort());
    return isSame ? [] : [`${account}: CDK makes\n${made.join('\n')}\nand the template\n${wanted.join('\n')}`];
  });
}

function run(args: readonly string[], variables: NodeJS.ProcessEnv = {}): void {
  execFileSync(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...variables }, stdio: 'inherit' });
}

/** The roles and policies of a template, each as one text. */
function meanings(template: unknown, account: string): string[] {
  const resources = Object.values(fieldsOf(fieldsOf(template).Resources)).map(fieldsOf);
  const iam = resources.filter(({ Type }) => String(Type).startsWith('AWS::IAM::'));
  return iam.map(({ Type, Properties }) => {
    const { AssumeRolePolicyDocument, PolicyDocument, ...properties } = fieldsOf(resolved(Properties, account));
    const document = canonical(AssumeRolePolicyDocument ?? PolicyDocument);
    // CDK writes these two, which are what IAM takes without them.
    const { Description = '', Path = '/', ...others } = properties;
    const entries = Object.entries({ ...others, Description, Path }).sort(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify([Type, entries, document]);
  });
}

/** A value with the functions of CloudFormation carried out. */
function resolved(value: unknown, account: string): unknown {
  if (Array.isArray(value)) return value.map(each => resolved(each, account));
  if (!isRecord(value)) return value;
  const { Ref: name, 'Fn::Join': join, 'Fn::Sub': sub } = value;
  if (Array.isArray(join)) return (resolved(join[1], account) as readonly unknown[]).join(String(join[0]));
  if (typeof sub === 'string')
    return sub.replace(/\$\{AWS::(\w+)\}/g, (_, name) => (name === 'Partition' ? PARTITION : account));
  if (name === 'AWS::Partition') return PARTITION;
  if (typeof name === 'string') return `the policy ${name.replace(/[0-9A-F]{8}$/, '')}`;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each, account)]));
}
