import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/aws/portal/read-config.ts';
import { IAM_ADDRESSES } from '../src/aws/requests/iam-addresses.ts';
import { type Answers, defaultAnswers, parseAnswers } from '../src/core/iam/answers.ts';
import { checkAnswers } from '../src/core/iam/check-answers.ts';
import { type IamIssue, iamIssueKey } from '../src/core/iam/iam-issue.ts';
import { planRoles, profilesOfBase } from '../src/core/iam/plan.ts';
import { setUpFiles } from '../src/core/iam/set-up-files.ts';
import { readWords } from '../src/core/iam/word-list.ts';
import { englishText } from './english-text.ts';
import { readText } from './read-text.ts';

const USAGE = `usage: npm run policies -- FILE --base NAME [--roles A,B] [--users alice,bob] [--mfa if-exists|always|deny|no]
  [--cidr LIST] [--cidr-form condition|deny] [--hours 4] [--managed NAMES] [--policy JSON-FILE] [--description TEXT]
  [--jump exact|prefix|all] [--prefix TEXT] [--receivers group/Developers,alice] [--project NAME] [--environment NAME]
  --out DIR`;

/** Options, and the answers that they give. */
const OPTIONS = {
  roles: 'roles',
  users: 'principals',
  mfa: 'mfa',
  cidr: 'ranges',
  'cidr-form': 'rangeForm',
  hours: 'hours',
  managed: 'managed',
  policy: 'document',
  description: 'description',
  jump: 'jump',
  prefix: 'prefix',
  receivers: 'receivers',
  project: 'project',
  environment: 'environment',
} as const satisfies Readonly<Record<string, keyof Answers>>;

const LISTS: ReadonlySet<keyof Answers> = new Set(['roles', 'principals', 'ranges', 'managed', 'receivers']);

type Given = Readonly<Record<string, string | undefined>>;

process.exitCode = run();

function run(): number {
  const given = readArguments();
  const text = given?.file === undefined ? undefined : readText(given.file);
  const { base, out } = given?.options ?? {};
  const answers = given && readAnswers(given.options);
  if (text === undefined || base === undefined || out === undefined || !answers) {
    console.error(USAGE);
    return 2;
  }
  const config = readConfig(text);
  const found = config.profiles.find(({ name }) => name === base);
  const all = { ...defaultAnswers(found), ...answers };
  const { plan, issues } = planRoles(config, base, all, IAM_ADDRESSES);
  const concerned = new Set([base, ...profilesOfBase(config.profiles, base).map(({ name }) => name)]);
  const ofText = config.issues.filter(({ severity, section = '' }) => severity === 'error' && concerned.has(section));
  for (const { line, severity, code, args } of ofText) {
    console.error(`${given?.file}:${line}: ${severity}: ${englishText(`issue_${code}`, args)}`);
  }
  const ofSetUp = [...issues, ...(plan ? checkAnswers(plan) : [])];
  for (const issue of ofSetUp) console.error(`${placeOf(issue, given?.file)}: ${issue.severity}: ${messageOf(issue)}`);
  if (!plan || ofText.length > 0 || ofSetUp.some(({ severity }) => severity === 'error')) return 1;
  for (const [path, content] of setUpFiles(plan)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
  return 0;
}

function readArguments(): { readonly file: string | undefined; readonly options: Given } | undefined {
  const names = ['base', 'out', ...Object.keys(OPTIONS)];
  const options = Object.fromEntries(names.map(name => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const texts = Object.entries(values).map(([name, value]) => [name, String(value)]);
    return { file: positionals.length === 1 ? positionals[0] : undefined, options: Object.fromEntries(texts) };
  } catch {
    return undefined;
  }
}

/** The answers that options give; `undefined` if one of them is not among the choices, or its file cannot be read. */
function readAnswers({ policy, ...options }: Given): Partial<Answers> | undefined {
  const document = policy === undefined ? '' : readText(policy);
  if (document === undefined) return undefined;
  const given: Record<string, unknown> = { document, ...(options.users !== undefined && { trust: 'named' }) };
  for (const [option, name] of Object.entries(OPTIONS)) {
    const value = options[option];
    if (value !== undefined) given[name] = LISTS.has(name) ? readWords(value, 'spaced') : value;
  }
  const read: Readonly<Record<string, unknown>> = { ...parseAnswers(given) };
  const isWhole = Object.entries(given).every(([name, value]) => JSON.stringify(read[name]) === JSON.stringify(value));
  return isWhole ? given : undefined;
}

/** The line of the text, or the option; names of policies have no option of their own. */
function placeOf(issue: IamIssue, file = ''): string {
  if ('line' in issue) return `${file}:${issue.line}`;
  const option = Object.entries(OPTIONS).find(([, name]) => name === issue.field)?.[0];
  return `--${option ?? 'project'}`;
}

function messageOf({ code, args }: IamIssue): string {
  return englishText(iamIssueKey(code), args);
}
