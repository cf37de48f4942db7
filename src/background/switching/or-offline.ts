import { HOSTS } from '../../aws/hosts/hosts.ts';
import type { PageFacts } from '../../aws/page/facts.ts';
import type { SwitchEnd } from '../../core/switching/switch-end.ts';
import type { SwitchFailure } from '../../core/switching/switch-outcome.ts';

/** Failures without an answer from AWS. */
const UNANSWERED: readonly SwitchFailure[] = [
  'refused',
  'refused-unseen',
  'signed-out',
  'no-answer',
  'unreadable',
  'kept-tab',
  'not-sent',
];

/**
 * The end of a switch, with "offline" as its reason if the browser may be offline.
 * @param facts of the page that the switch started from, if Hatrack could read it
 */
export async function orOffline(end: SwitchEnd, facts?: PageFacts): Promise<SwitchEnd> {
  const { outcome } = end;
  if (outcome.result !== 'failed' || !UNANSWERED.includes(outcome.why) || !(await isOffline(facts))) return end;
  return { ...end, outcome: { result: 'failed', why: 'offline' } };
}

/** A browser that says it is offline may be wrong: behind some tunnels it still reaches AWS. */
async function isOffline(facts: PageFacts | undefined): Promise<boolean> {
  if (navigator.onLine) return facts?.isOffline === true;
  const url = `https://${HOSTS[facts?.url.partition ?? 'aws'].console}/`;
  return fetch(url, { method: 'HEAD', mode: 'no-cors', credentials: 'omit', cache: 'no-store' }).then(
    () => false,
    () => true,
  );
}
