import { parseArn } from '../model/arn.ts';
import type { TrailRecord } from './read-records.ts';

/** The name of a text in `_locales`, and what fills it in. */
export interface Explanation {
  readonly key: 'trail_switch' | 'trail_switch_failed' | 'trail_assume' | 'trail_assume_failed' | 'trail_other';
  readonly args: readonly string[];
}

/** In the place of what a record does not say. */
const UNKNOWN = '–';

/** What a record says, as one sentence: who, from which account, to which role, when, from which address, and how it ended. */
export function explainRecord({ event, time, source, who, session, role, failure }: TrailRecord): Explanation {
  const ends = failure === '' ? '' : '_failed';
  const said = [...whoOf(who, session), ...ownerOf(role), time, source, failure].map(value => value || UNKNOWN);
  if (event === 'SwitchRole') return { key: `trail_switch${ends}`, args: said };
  if (event === 'AssumeRole') return { key: `trail_assume${ends}`, args: said };
  return { key: 'trail_other', args: [event, ...said.filter((_, index) => index < 2), said[4] ?? '', said[5] ?? ''] };
}

/** The user; of a role, its session too; the name of the session where a record has only the account's number. */
function whoOf(who: string, session: string): readonly [name: string, account: string] {
  const arn = parseArn(who);
  if (arn?.kind === 'assumed-role') return [`${arn.session} (${arn.name})`, arn.account];
  const [name, account] = ownerOf(who);
  return [arn ? name : session || name, account];
}

/** The name in an ARN, and its account; the text itself where it is no ARN. */
function ownerOf(text: string): readonly [name: string, account: string] {
  const arn = parseArn(text);
  if (!arn) return [text, /^\d{12}$/.test(text) ? text : ''];
  return [arn.kind === 'root' ? arn.kind : arn.name, arn.account];
}
