import { readConfig } from '../../aws/portal/read-config.ts';
import { IAM_ADDRESSES } from '../../aws/requests/iam-addresses.ts';
import { type Answers, defaultAnswers } from '../../core/iam/answers.ts';
import { checkAnswers } from '../../core/iam/check-answers.ts';
import type { IamIssue } from '../../core/iam/iam-issue.ts';
import { planRoles, profilesOfBase } from '../../core/iam/plan.ts';
import { setUpFiles } from '../../core/iam/set-up-files.ts';
import { createSources } from '../../core/model/sources.ts';
import type { Role } from '../../core/roles/role.ts';
import { createRoleMaker } from '../../core/roles/to-roles.ts';

/** What the page asks its worker. */
export interface SetUpQuestion {
  /** The text in the editor. */
  readonly text: string;
  /** The base that the user has chosen; `undefined` for the first one. */
  readonly base: string | undefined;
  /** By the names of bases. */
  readonly answers: Readonly<Record<string, Answers>>;
}

export interface ChosenBase {
  readonly name: string;
  readonly account: string;
  /** Its users come through an access portal. */
  readonly isPortal: boolean;
}

/** Everything that the page shows about a base, and the files that come out. */
export interface SetUp {
  readonly bases: readonly string[];
  /** `undefined` where the text has no base. */
  readonly base: ChosenBase | undefined;
  readonly answers: Answers;
  /** All profiles of the base; without a role where the text does not name it. */
  readonly roles: readonly { readonly name: string; readonly role: Role | undefined }[];
  readonly issues: readonly IamIssue[];
  /** By path; none while an issue is an error. */
  readonly files: ReadonlyMap<string, string>;
}

/** Makes the set-up of a base from a text and answers. */
export function makeSetUp({ text, base: wanted, answers: all }: SetUpQuestion): SetUp {
  const config = readConfig(text);
  const { profiles } = config;
  const bases = [...new Set(createSources(profiles).bases.map(([{ name }]) => name))];
  const name = bases.find(each => each === wanted) ?? bases[0];
  const base = profiles.find(profile => profile.name === name);
  const answers = (base && all[base.name]) ?? defaultAnswers(base);
  if (!base) return { bases, base: undefined, answers, roles: [], issues: [], files: new Map() };
  const { plan, issues } = planRoles(config, base.name, answers, IAM_ADDRESSES);
  const found = [...issues, ...(plan ? checkAnswers(plan) : [])];
  const canMake = plan && found.every(({ severity }) => severity !== 'error');
  const toRole = createRoleMaker(profiles);
  return {
    bases,
    base: { name: base.name, account: base.account ?? '', isPortal: base.portal !== undefined },
    answers,
    roles: profilesOfBase(profiles, base.name).map(profile => ({ name: profile.name, role: toRole(profile) })),
    issues: found,
    files: canMake ? setUpFiles(plan) : new Map(),
  };
}
