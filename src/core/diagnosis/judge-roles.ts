import type { HiddenWhy } from '../roles/visible-roles.ts';
import type { ConfigReport, HiddenReport, RolesReport } from './config-report.ts';
import type { Finding } from './finding.ts';
import type { PageReport } from './page-report.ts';

/** Names listed in one sentence. */
const MOST_NAMES = 6;

/** What is off with the config, and why roles of it do not show. */
export function judgeConfig(config: ConfigReport, page: PageReport | undefined): readonly Finding[] {
  const { state, lacksIndex, roles, profiles, errors, layers, visible } = config;
  if (state === 'none') return [{ code: 'no_config', args: [], remedy: 'options' }];
  if (state === 'damaged') return [{ code: 'text_damaged', args: [], remedy: 'options' }];
  const findings: Finding[] = [];
  if (roles === 0) findings.push({ code: 'no_roles', args: [String(profiles)], remedy: 'options' });
  if (errors > 0) findings.push({ code: 'config_errors', args: [String(errors)], remedy: 'options' });
  const failed = layers.find(({ failure }) => failure !== undefined);
  if (failed) findings.push({ code: 'team_failed', args: [failed.failure ?? ''], remedy: 'options' });
  const unused = layers.filter(layer => layer.unused !== undefined);
  if (unused.length > 0) {
    findings.push({ code: 'layer_unused', args: [unused.map(({ layer }) => layer).join(', ')], remedy: 'options' });
  }
  if (lacksIndex) findings.push({ code: 'index_rebuilt', args: [] });
  return visible && page ? [...findings, ...judgeVisible(visible, page)] : findings;
}

function judgeVisible(visible: RolesReport, page: PageReport): Finding[] {
  const { basis, shown, hidden } = visible;
  const of = (...reasons: HiddenWhy[]): HiddenReport[] => hidden.filter(({ why }) => reasons.includes(why));
  const findings: Finding[] = [];
  if (basis === 'show-all') findings.push({ code: 'shows_all', args: [], remedy: 'show-mine' });

  const elsewhere = of('other-base');
  if (elsewhere.length > 0 && (shown === 0 || basis === 'no-base-matched')) {
    const { account, alias, user } = page.identity.base;
    const who = alias ?? account ?? user ?? '?';
    const code = shown === 0 ? 'none_of_account' : 'some_of_account';
    findings.push({ code, args: [who, countOf(elsewhere), namesOf(elsewhere)], remedy: 'show-all' });
  }
  for (const { base = '?', count } of of('base-role')) {
    const wanted = visible.bases.find(({ name, standing }) => name === base && standing === 'other-role')?.roleName;
    findings.push({ code: 'base_role', args: [base, wanted ?? '?', String(count)], remedy: 'show-all' });
  }
  const foreign = of('other-partition');
  if (foreign.length > 0) {
    const partitions = [...new Set(foreign.flatMap(group => group.partitions))].join(', ');
    const code = shown === 0 && foreign.length === hidden.length ? 'none_of_partition' : 'some_of_partition';
    findings.push({ code, args: [countOf(foreign), partitions, page.identity.partition] });
  }
  const named = of('other-role-name');
  if (named.length > 0) findings.push({ code: 'other_role_name', args: [countOf(named)], remedy: 'options' });
  return findings;
}

function countOf(groups: readonly HiddenReport[]): string {
  return String(groups.reduce((sum, { count }) => sum + count, 0));
}

function namesOf(groups: readonly HiddenReport[]): string {
  const names = [...new Set(groups.flatMap(({ base }) => base ?? []))];
  return names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '');
}
