import { firstByName } from '../config/sections/section-names.ts';
import { isRecord } from '../guards.ts';
import type { Partition } from '../model/partition.ts';
import { isNameWithPath } from './name-with-path.ts';
import type { Plan } from './plan.ts';

/** Policies of AWS's for a job function have a path. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html */
const JOB_FUNCTION =
  /^(?:Billing|DatabaseAdministrator|DataScientist|NetworkAdministrator|SupportUser|SystemAdministrator|ViewOnlyAccess)$/;

const MANAGED = /^(?:arn:([^:]*):iam::(aws|\d{12}):policy\/)?(.+)$/s;

/** A managed policy. */
export interface Managed {
  /** `aws`, or the account that has it. */
  readonly owner: string;
  readonly partition: string;
  /** With its path, without the leading slash. */
  readonly name: string;
  readonly arn: string;
}

/** Reads a managed policy by its name, which is one of AWS's, or its ARN; `undefined` for anything else. */
export function readManaged(text: string, partition: Partition): Managed | undefined {
  const [, ownPartition = partition, owner = 'aws', written] = MANAGED.exec(text) ?? [];
  if (written === undefined || !isNameWithPath(written, 128)) return undefined;
  const name = JOB_FUNCTION.test(written) ? `job-function/${written}` : written;
  return { owner, partition: ownPartition, name, arn: `arn:${ownPartition}:iam::${owner}:policy/${name}` };
}

/** The managed policies of each role of a plan, without the one that the pasted document becomes. */
export function managedOf({ partition, answers }: Plan): readonly Managed[] {
  const managed = answers.managed.flatMap(each => readManaged(each, partition) ?? []);
  return [...firstByName(managed, ({ arn }) => arn).values()];
}

/** What is wrong with a pasted policy: the line that is no JSON, the 1-based statement with the field, or its `Version`. */
export type DocumentProblem =
  | { readonly line: number }
  | { readonly statement: number; readonly field: string }
  | { readonly version: unknown };

/** Reads a pasted permission policy; `problem` if it is none. */
export function readDocument(text: string): { readonly document?: object; readonly problem?: DocumentProblem } {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1];
    return { problem: { line: Number(line ?? text.trimEnd().split('\n').length) } };
  }
  const given = isRecord(document) ? document.Statement : undefined;
  const statements: readonly unknown[] = Array.isArray(given) ? given : [given];
  for (const [index, statement] of statements.entries()) {
    const field = isRecord(statement) ? wrongField(statement) : 'Statement';
    if (field) return { problem: { statement: index + 1, field } };
  }
  if (!isRecord(document) || statements.length === 0) return { problem: { statement: 1, field: 'Statement' } };
  return document.Version === '2012-10-17' ? { document } : { problem: { version: document.Version } };
}

/** The field that keeps a statement from being one of a permission policy. */
function wrongField(statement: Readonly<Record<string, unknown>>): string | undefined {
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny') return 'Effect';
  const lacks = (name: string) => Number(name in statement) + Number(`Not${name}` in statement) !== 1;
  return ['Action', 'Resource'].find(lacks) ?? ['Principal', 'NotPrincipal'].find(name => name in statement);
}

/**
 * Whether a name of the jump account's policy, which stacks are named after, may be that of another set-up, too: nothing of its
 * own is in it, or only the base's name where some of its roles are chosen.
 */
export function isCommonName(plan: Pick<Plan, 'base' | 'answers'>): boolean {
  const { base, answers } = plan;
  const common = {
    base: { ...base, name: answers.roles.length > 0 ? base.name : '' },
    answers: { ...answers, project: '', environment: '' },
  };
  const { jumpName } = answers;
  return jumpName.includes('{') && policyName(jumpName, plan) === policyName(jumpName, common);
}

/** The name of a policy, with `{base}`, `{project}` and `{environment}` filled in; an empty one goes with its hyphen. */
export function policyName(pattern: string, { base, answers }: Pick<Plan, 'base' | 'answers'>): string {
  const { project, environment } = answers;
  const values: Readonly<Record<string, string>> = { base: base.name, project, environment };
  const filled = pattern.replace(/-?\{(base|project|environment)\}/g, (written, name: string) => {
    const words = values[name]?.split(/[^\w+=,.@]+/);
    const value = words?.filter(word => word !== '').join('-');
    return value ? written.replace(`{${name}}`, () => value) : '';
  });
  return filled.replace(/^-+/, '');
}
