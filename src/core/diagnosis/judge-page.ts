import { MOST_SESSIONS } from '../roles/sessions.ts';
import type { DiagnosisFacts, ScriptReport } from './facts.ts';
import type { Finding } from './finding.ts';
import type { PageReport } from './page-report.ts';

/** Names listed in one sentence. */
const MOST_NAMES = 4;

type IdentityReport = Pick<PageReport, 'identity' | 'sources' | 'errorCode' | 'token' | 'mayTellMore' | 'isOutdated'>;

/** What is off with the console page itself, and with what it tells of who is signed in. */
export function judgePage(page: PageReport, script: ScriptReport | undefined): readonly Finding[] {
  return [...judgeIdentity(page), ...judgeFacts(page), ...judgeMenu(page, script)];
}

/** What is off with what a page tells of who is signed in, and with what it gives for a switch. */
export function judgeIdentity(page: IdentityReport): readonly Finding[] {
  const { identity, sources, errorCode, token } = page;
  const { base } = identity;
  const isUnknown = base.account === undefined && base.alias === undefined && base.user === undefined;
  const disagreeing = sources.filter(({ disagrees }) => disagrees.length > 0).map(({ name }) => name);
  const findings: Finding[] = [];
  if (errorCode !== undefined) findings.push({ code: 'page_error', args: [errorCode], remedy: 'reload' });
  if (base.isRoot) findings.push({ code: 'root_user', args: [] });
  if (page.mayTellMore) findings.push({ code: 'page_young', args: [] });
  if (isUnknown && !page.mayTellMore) findings.push({ code: 'identity_unknown', args: [], remedy: 'reload' });
  if (token === 'none' && !page.mayTellMore) findings.push({ code: 'token_missing', args: [], remedy: 'reload' });
  const { mode, sessionId, sessions = [] } = identity;
  if (mode === 'multi-session' && sessionId === undefined && !page.mayTellMore) {
    findings.push({ code: 'session_unknown', args: [], remedy: 'reload' });
  }
  if (sessions.length >= MOST_SESSIONS) findings.push({ code: 'sessions_full', args: [String(sessions.length)] });
  if (page.isOutdated) findings.push({ code: 'identity_outdated', args: [], remedy: 'reload' });
  else if (disagreeing.length > 0) {
    findings.push({ code: 'sources_disagree', args: [disagreeing.join(', ')], remedy: 'reload' });
  }
  return findings;
}

/** Facts that a page of this generation should have, and has not, or has in another shape. */
function judgeFacts({ facts, mayTellMore, generation }: PageReport): Finding[] {
  if (mayTellMore || generation === 'none') return [];
  const changed = facts.filter(
    ({ status, isExpected }) => status === 'different' || (status === 'missing' && isExpected),
  );
  if (changed.length === 0) return [];
  const names = changed.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = changed.length > MOST_NAMES ? ', …' : '';
  return [{ code: 'facts_changed', args: [String(changed.length), names.join(', ') + more] }];
}

/** Where the menu's button stands, and what it hears. */
function judgeMenu({ generation, mayTellMore }: PageReport, script: ScriptReport | undefined): Finding[] {
  if (!script) return mayTellMore ? [] : [{ code: 'script_missing', args: [], remedy: 'reload' }];
  const late: Finding[] = script.isLate ? [{ code: 'opened_before', args: [], remedy: 'reload' }] : [];
  if (script.place !== 'edge') return late;
  if (generation === 'none') return [...late, { code: 'header_none', args: [] }];
  const isOld = generation === '2016' || generation === '2020' || generation === '2021';
  return [...late, isOld ? { code: 'header_old', args: [generation] } : { code: 'header_unknown', args: [] }];
}

/** What became of the last switch of the tab, unless it has been to a console page since. */
export function judgeSwitch({ lastSwitch, page }: DiagnosisFacts): readonly Finding[] {
  if (!lastSwitch || (page && page.loadedAt > lastSwitch.at)) return [];
  const { result, why, answer, via, obstacle, steps, roleName = '' } = lastSwitch;
  const wasStopped = steps.some(step => step.way === 'form' && step.result === 'blocked');
  return [
    ...(result === 'failed' && why
      ? [
          {
            code: 'last_switch',
            args: [roleName],
            failure: {
              why,
              ...(answer !== undefined && { answer }),
              ...(via !== undefined && { via }),
              ...(obstacle && { obstacle }),
            },
          } as const,
        ]
      : []),
    ...(wasStopped ? [{ code: 'form_stopped', args: [] } as const] : []),
  ];
}
