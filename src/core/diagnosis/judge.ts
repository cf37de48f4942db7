import { MOST_SESSIONS } from '../roles/sessions.ts';
import type { HiddenWhy } from '../roles/visible-roles.ts';
import type { ConfigCheck, HiddenGroup, RolesCheck } from './check-roles.ts';
import type { DiagnosisInput, ScriptReport } from './diagnosis-input.ts';
import { FINDINGS, type Finding, type FindingCode } from './finding.ts';
import { type PageSnapshot, standingOf } from './page-snapshot.ts';

/** The share of the storage from which on it counts as full. */
const NEARLY_FULL = 0.9;

/** Names that one sentence lists. */
const MOST_NAMES = 6;

const CODES = Object.keys(FINDINGS);

/** Everything that is off, the worst first; empty where nothing is. */
export function judge(input: DiagnosisInput): readonly Finding[] {
  const { page, script, config } = input;
  const switched = judgeSwitch(input);
  return [
    ...judgeAccess(input, switched.length > 0),
    ...(page ? [...judgeIdentity(page), ...judgeFacts(page), ...judgeMenu(page, script)] : []),
    ...switched,
    ...judgeConfig(config),
    ...(page && config.state === 'there' && config.visible ? judgeRoles(config.visible, page) : []),
    ...judgeStorage(input),
  ].toSorted((one, other) => CODES.indexOf(one.code) - CODES.indexOf(other.code));
}

/** One possible finding: whether it is so, its code, and what its text fills in. */
type Check = readonly [isSo: boolean, code: FindingCode, ...args: readonly (string | number)[]];

function found(...checks: readonly Check[]): Finding[] {
  return checks.filter(([isSo]) => isSo).map(([, code, ...args]) => ({ code, args: args.map(String) }));
}

/** @param hasLeft the last switch failed, and may have left the tab on a sign-in page */
function judgeAccess({ tab, withheld }: DiagnosisInput, hasLeft: boolean): Finding[] {
  const hosts = withheld.map(match => match.replace(/^https:\/\//, '').replace(/\/\*$/, ''));
  return found(
    [tab === 'withheld', 'access_withheld'],
    [tab !== 'withheld' && hosts.length > 0, 'access_partly', hosts.join(', ')],
    [tab === 'none', 'no_console'],
    [tab === 'unreadable' && !hasLeft, 'page_unreadable'],
  );
}

/** What is off with what a page says about who is signed in, and with what it gives for a switch. */
export function judgeIdentity(
  page: Pick<PageSnapshot, 'identity' | 'sources' | 'errorCode' | 'token' | 'mayTellMore' | 'isOutdated'>,
): readonly Finding[] {
  const { identity, sources, errorCode, token, mayTellMore, isOutdated } = page;
  const { base, mode, sessionId, sessions = [] } = identity;
  const isUnknown = (base.account ?? base.alias ?? base.user) === undefined;
  const disagreeing = sources.filter(({ disagrees }) => disagrees.length > 0).map(({ name }) => name);
  return found(
    [errorCode !== undefined, 'page_error', errorCode ?? ''],
    [base.isRoot === true, 'root_user'],
    [mayTellMore, 'page_young'],
    [isUnknown && !mayTellMore, 'identity_unknown'],
    [token === 'none' && !mayTellMore, 'token_missing'],
    [mode === 'multi-session' && sessionId === undefined && !mayTellMore, 'session_unknown'],
    [sessions.length >= MOST_SESSIONS, 'sessions_full', sessions.length],
    [isOutdated, 'identity_outdated'],
    [!isOutdated && disagreeing.length > 0, 'sources_disagree', disagreeing.join(', ')],
  );
}

/** Facts that a page of this generation should have, and has not, or has in another shape. */
function judgeFacts({ facts, mayTellMore, generation }: PageSnapshot): Finding[] {
  const changed = facts.filter(fact => ['missing', 'different'].includes(standingOf(fact))).map(({ name }) => name);
  const isOff = changed.length > 0 && !mayTellMore && generation !== 'none';
  return found([isOff, 'facts_changed', changed.length, firstOf(changed)]);
}

/** Where the menu's button is, and what the page may hear. */
function judgeMenu({ generation, mayTellMore }: PageSnapshot, script: ScriptReport | undefined): Finding[] {
  const isAtEdge = script?.place === 'edge';
  const isOld = generation === '2016' || generation === '2020' || generation === '2021';
  return found(
    [!script && !mayTellMore, 'script_missing'],
    [script?.isLate === true, 'opened_before'],
    [isAtEdge && generation === 'none', 'header_none'],
    [isAtEdge && isOld, 'header_old', generation],
    [isAtEdge && !isOld && generation !== 'none', 'header_unknown'],
  );
}

/** How the last switch of the tab failed, unless the tab has loaded a console page since. */
function judgeSwitch({ lastSwitch, page }: DiagnosisInput): Finding[] {
  if (!lastSwitch || (page && page.loadedAt > lastSwitch.at)) return [];
  const { result, why, steps, roleName = '', ...rest } = lastSwitch;
  const failed = found([result === 'failed' && why !== undefined, 'last_switch', roleName]);
  const wasStopped = steps.some(step => step.way === 'form' && step.result === 'blocked');
  return [
    ...failed.map(finding => (why ? { ...finding, failure: { ...rest, why } } : finding)),
    ...found([wasStopped, 'form_stopped']),
  ];
}

function judgeConfig({ state, lacksIndex, roles, profiles, errors, layers }: ConfigCheck): Finding[] {
  if (state !== 'there') return found([true, state === 'none' ? 'no_config' : 'text_damaged']);
  const { failure } = layers.find(layer => layer.failure !== undefined) ?? {};
  const unused = layers.filter(layer => layer.unused !== undefined).map(({ layer }) => layer);
  return found(
    [roles === 0, 'no_roles', profiles],
    [errors > 0, 'config_errors', errors],
    [failure !== undefined, 'team_failed', failure ?? ''],
    [unused.length > 0, 'layer_unused', unused.join(', ')],
    [lacksIndex, 'index_rebuilt'],
  );
}

/** Why roles do not show. */
function judgeRoles({ basis, shown, hidden, bases }: RolesCheck, page: PageSnapshot): Finding[] {
  const { base, partition } = page.identity;
  const groupsOf = (reason: HiddenWhy): HiddenGroup[] => hidden.filter(({ why }) => why === reason);
  const countOf = (groups: readonly HiddenGroup[]): number => groups.reduce((sum, { count }) => sum + count, 0);
  const elsewhere = groupsOf('other-base');
  const foreign = groupsOf('other-partition');
  const named = countOf(groupsOf('other-role-name'));
  const who = base.alias ?? base.account ?? base.user ?? '?';
  const sources = firstOf([...new Set(elsewhere.flatMap(group => group.base ?? []))]);
  const isNone = shown === 0;
  return found(
    [basis === 'show-all', 'shows_all'],
    [
      elsewhere.length > 0 && (isNone || basis === 'no-base-matched'),
      isNone ? 'none_of_account' : 'some_of_account',
      ...[who, countOf(elsewhere), sources],
    ],
    ...groupsOf('base-role').map(({ base: name = '?', count }): Check => {
      const wanted = bases.find(each => each.name === name && each.standing === 'other-role')?.roleName;
      return [true, 'base_role', name, wanted ?? '?', count];
    }),
    [
      foreign.length > 0,
      isNone && foreign.length === hidden.length ? 'none_of_partition' : 'some_of_partition',
      ...[countOf(foreign), [...new Set(foreign.flatMap(group => group.partitions))].join(', '), partition],
    ],
    [named > 0, 'other_role_name', named],
  );
}

function judgeStorage({ sizes, quota }: DiagnosisInput): Finding[] {
  const used = usedBytes(sizes);
  return found([quota > 0 && used >= quota * NEARLY_FULL, 'storage_full', Math.round((used / quota) * 100)]);
}

/** Bytes that `storage.local` holds now. */
export function usedBytes(sizes: DiagnosisInput['sizes']): number {
  return sizes.filter(({ area }) => area === 'local').reduce((sum, { bytes }) => sum + bytes, 0);
}

function firstOf(names: readonly string[]): string {
  return names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '');
}
