import { vanityHost } from '../../core/model/portal.ts';
import { displayName } from '../../core/roles/display-name.ts';
import { isProductionWord } from '../../core/roles/environment.ts';
import { asksBefore, environmentIn } from '../../core/roles/production.ts';
import type { Role } from '../../core/roles/role.ts';
import type { Settings } from '../../core/settings.ts';
import type { FailedOutcome } from '../../core/switching/switch-outcome.ts';
import { text } from '../../platform/i18n.ts';
import { readItem } from '../../platform/read-item.ts';
import { settings } from '../../store/list-items.ts';
import { signInFor } from './sign-in-for.ts';

/** The question that comes before a switch to a role, as an end of the switch; `undefined` for a role that needs none. */
export async function questionBefore(role: Role): Promise<FailedOutcome | undefined> {
  const wanted = await readItem(settings);
  return asksBefore(role, wanted) ? question(role, wanted) : undefined;
}

/** The same before a role whose row nobody has seen: the user sees a company's own host before Hatrack opens it. */
export async function questionUnseen(role: Role): Promise<FailedOutcome | undefined> {
  const host = vanityHost(role.portal);
  if (host === undefined) return questionBefore(role);
  const asked = question(role, await readItem(settings));
  return { ...asked, via: `${asked.via} ${text('askOpens', host)}` };
}

function question(role: Role, wanted: Settings) {
  const name = displayName(role.name);
  const env = environmentIn(wanted.productionNames, role);
  const ask = (via: string) => ({ result: 'failed', why: 'asks', via }) as const;
  if (env === undefined) return ask(text('askBefore', name));
  const place = isProductionWord(env) ? text('production') : env;
  return ask(text('askBeforeIn', place, name));
}

/** The same before a return to a role, which may lead over a portal's role, and over a host that is not AWS's. */
export async function questionBeforeReturn(role: Role): Promise<FailedOutcome | undefined> {
  const { enters, host } = await signInFor(role);
  const before = new Set(enters ? [role, enters] : [role]);
  const questions = (await Promise.all([...before].map(questionBefore))).flatMap(question => question?.via ?? []);
  const all = [...questions, ...(host === undefined ? [] : [text('askSignInHost', host)])];
  return all.length > 0 ? { result: 'failed', why: 'asks', via: all.join(' ') } : undefined;
}
