import { accountAs } from '../../core/roles/account-as.ts';
import { questionOf } from '../../core/switching/switch-outcome.ts';
import type { SwitchRecord } from '../../core/switching/switch-record.ts';
import { recordOf } from '../../core/switching/switch-records.ts';
import type { AnswerOf, DataOf } from '../../messages/asking.ts';
import { injectArrival } from '../../platform/content-scripts.ts';
import { readItem } from '../../platform/read-item.ts';
import { switchRecords } from '../../store/bounded-items.ts';
import { settings } from '../../store/list-items.ts';

/** Lets the page in which a switch has ended say so, unless nobody sees that page, or the user has turned it off; or lets it ask the question that comes first. */
export async function announceArrival({ shownIn, outcome, choice }: SwitchRecord): Promise<void> {
  if (!choice || choice.behind) return;
  const asks = questionOf(outcome) !== undefined;
  const says = outcome.result === 'switched' && (await readItem(settings)).announceSwitch;
  if (asks || says) await injectArrival(shownIn);
}

/** What such a page says; the account by its alias, or not at all, where the user wants it so. */
export async function readArrival({ tabId }: DataOf<'readArrival'>): Promise<AnswerOf<'readArrival'>> {
  const last = recordOf(await readItem(switchRecords), tabId);
  if (last?.shownIn !== tabId || !last.choice) return undefined;
  const question = questionOf(last.outcome);
  if (last.outcome.result !== 'switched' && question === undefined) return undefined;
  const { key, name, account, alias, roleName, color } = last.choice.role;
  const shown = accountAs((await readItem(settings)).accounts, account, alias);
  return {
    ...{ name, roleName },
    ...(color !== undefined && { color }),
    ...(shown !== undefined && { account: shown }),
    ...(question !== undefined && { asks: { key, question } }),
  };
}
