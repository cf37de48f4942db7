import type { DiagnosisFacts } from './facts.ts';
import { FINDINGS, type Finding, severityOf } from './finding.ts';
import { judgePage, judgeSwitch } from './judge-page.ts';
import { judgeConfig } from './judge-roles.ts';

/** Of what the browser lets Hatrack store, from which on it is told. */
const NEARLY_FULL = 0.9;

const SEVERITIES = ['wrong', 'careful', 'note'] as const;

/** Everything that is off, the worst first; empty where nothing is. */
export function judge(facts: DiagnosisFacts): readonly Finding[] {
  const { page, script, config } = facts;
  const switched = judgeSwitch(facts);
  const found = [
    ...judgeAccess(facts, switched.length > 0),
    ...(page ? judgePage(page, script) : []),
    ...switched,
    ...judgeConfig(config, page),
    ...judgeStorage(facts),
  ];
  const codes = Object.keys(FINDINGS);
  return found.toSorted((one, other) => rank(one) - rank(other) || codes.indexOf(one.code) - codes.indexOf(other.code));
}

/** Whether something is off that keeps from switching, or may. */
export function isOff(findings: readonly Finding[]): boolean {
  return findings.some(finding => severityOf(finding) !== 'note');
}

function rank(finding: Finding): number {
  return SEVERITIES.indexOf(severityOf(finding));
}

/** @param hasLeft the last switch failed, and may have left the tab on a page of sign-in */
function judgeAccess({ tab, withheld }: DiagnosisFacts, hasLeft: boolean): Finding[] {
  if (tab === 'withheld') return [{ code: 'access_withheld', args: [], remedy: 'grant' }];
  const partly: Finding[] =
    withheld.length > 0 ? [{ code: 'access_partly', args: [withheld.map(hostOf).join(', ')], remedy: 'grant' }] : [];
  if (tab === 'none') return [...partly, { code: 'no_console', args: [], remedy: 'open-console' }];
  if (tab === 'unreadable' && !hasLeft) return [...partly, { code: 'page_unreadable', args: [], remedy: 'reload' }];
  return partly;
}

function judgeStorage({ sizes, quota }: DiagnosisFacts): Finding[] {
  const used = sizes.filter(({ area }) => area === 'local').reduce((sum, { bytes }) => sum + bytes, 0);
  if (quota === 0 || used < quota * NEARLY_FULL) return [];
  return [{ code: 'storage_full', args: [String(Math.round((used / quota) * 100))], remedy: 'options' }];
}

function hostOf(match: string): string {
  return match.replace(/^https:\/\//, '').replace(/\/\*$/, '');
}
