import { withoutTokens } from '../../core/switching/sent-request.ts';
import { failedIn, type SwitchEnd } from '../../core/switching/switch-end.ts';
import {
  isNotice,
  type RoleChoice,
  recordIn,
  STOPPED,
  type SwitchNotice,
  type SwitchRecord,
  shownOf,
} from '../../core/switching/switch-record.ts';
import { noticeOf, withRecord } from '../../core/switching/switch-records.ts';
import { text } from '../../platform/i18n.ts';
import { markIcon, unmarkIcon } from '../../platform/icon-mark.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem } from '../../platform/read-item.ts';
import { isInFront, tabUrl } from '../../platform/tabs.ts';
import { switchRecords } from '../../store/bounded-items.ts';
import { plannedSwitch } from '../../store/session-items.ts';
import { changeItem } from '../queues/change-item.ts';
import { announceArrival } from './announce-arrival.ts';
import { takeTrace } from './switch-trace.ts';

/** The role that the user chose in a tab, or a switch back there. */
export interface AskedSwitch extends Partial<RoleChoice> {
  readonly tabId: number;
}

/**
 * Stores how each switch ended, because the popup may be closed by then and the diagnosis shows the end later. Drops the
 * planned switch: what the user asks for now counts.
 * @returns the part of the record that a console page may know
 */
export function recorded<Asked extends AskedSwitch>(
  run: (asked: Asked) => Promise<SwitchEnd>,
): (asked: Asked) => Promise<SwitchRecord> {
  return async asked => {
    const { tabId } = asked;
    const [before, wasInFront] = await Promise.all([readNotice(tabId), isInFront(tabId)]);
    const page = (await tabUrl(tabId)) ?? before?.page;
    const begun = { ...recordIn(tabId, choiceOf(asked), STOPPED, Date.now()), ...(page !== undefined && { page }) };
    await changeItem(switchRecords, records => withRecord(records, { ...begun, isUnderway: true }));
    await changeItem(plannedSwitch, () => undefined);
    const end = await run(asked).catch((error): SwitchEnd => {
      logFailure('a switch broke off', error);
      return failedIn(tabId, 'unreadable');
    });
    const { shownIn, outcome, identity = before?.identity } = end;
    const { request = end.request, steps } = takeTrace({ tabId, shownIn });
    if (outcome.result !== 'failed') void unmarkIcon(tabId);
    // A tab that came to the front has closed the popup, and only the popup could show the end.
    else if (shownIn !== tabId || !wasInFront) await markIcon(shownIn, text('switchUnseen'));
    const record: SwitchRecord = {
      ...begun,
      ...{ shownIn, outcome, at: Date.now() },
      ...(identity && { identity }),
      ...(request && { request: withoutTokens(request) }),
      ...(steps && { steps }),
    };
    await changeItem(switchRecords, records => withRecord(records, record));
    announceArrival(record).catch(error => logFailure('the page does not say that it was switched', error));
    return shownOf(record);
  };
}

/** What was chosen, without the role's image, which may be long; `undefined` for a switch back. */
export function choiceOf({
  role,
  newTab = false,
  keepsPage,
  behind,
  force,
  again,
}: AskedSwitch): RoleChoice | undefined {
  if (!role) return undefined;
  const { image: _, ...chosen } = role;
  return {
    ...{ role: chosen, newTab },
    ...(keepsPage && { keepsPage }),
    ...(behind && { behind }),
    ...(force && { force }),
    ...(again && { again }),
  };
}

/** How the last switch of a tab failed; `undefined` if it did not fail, or the user has dismissed the notice. */
export async function readNotice(tabId: number): Promise<SwitchNotice | undefined> {
  return noticeOf(await readItem(switchRecords), tabId);
}

/** Records that the switch that the user had to confirm on AWS's own page has happened. */
export async function settleNotice(notice: SwitchNotice): Promise<void> {
  const isSettled = (each: SwitchRecord): boolean =>
    isNotice(each) && each.tabId === notice.tabId && each.at === notice.at;
  await changeItem(switchRecords, records =>
    records.map(each => (isSettled(each) ? { ...each, outcome: { result: 'switched' } } : each)),
  );
}
