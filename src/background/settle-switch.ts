import { findCurrentRole } from '../core/roles/current-role.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { Role } from '../core/roles/role.ts';
import { createSessionFinder } from '../core/roles/sessions.ts';
import type { SwitchOutcome } from '../core/switching/switch-outcome.ts';
import { STOPPED, type SwitchRecord, shownOf } from '../core/switching/switch-record.ts';
import { askedSince, withRecord } from '../core/switching/switch-records.ts';
import type { DataOf } from '../messages/asking.ts';
import { readItem } from '../platform/read-item.ts';
import { switchRecords } from '../store/bounded-items.ts';
import { changeItem } from './queues/change-item.ts';
import { readTab } from './sessions/look.ts';

/**
 * Finds out how a switch ended whose answer was lost. If the browser stopped the background during the switch, the page
 * shows the end, which is recorded; `undefined` as long as the page shows nothing. The last look records the switch as
 * stopped.
 */
export async function settleSwitch({
  tabId,
  since,
  isLast,
}: DataOf<'settleSwitch'>): Promise<SwitchRecord | undefined> {
  const begun = askedSince(await readItem(switchRecords), tabId, since);
  if (!begun?.isUnderway) return begun && shownOf(begun);
  const tab = await readTab(tabId).catch(() => undefined);
  const isSwitched = tab !== undefined && isDone(tab.identity, begun.choice?.role);
  if (!isSwitched && !isLast) return undefined;
  const { isUnderway: _, ...rest } = begun;
  const outcome: SwitchOutcome = isSwitched ? { result: 'switched' } : STOPPED;
  const record = { ...rest, outcome, at: Date.now() };
  // If the switch has ended while the page was read, its own record counts.
  const records = await changeItem(switchRecords, now =>
    askedSince(now, tabId, since)?.isUnderway ? withRecord(now, record) : now,
  );
  const settled = askedSince(records, tabId, since);
  return settled && shownOf(settled);
}

function isDone(identity: Identity, role: Role | undefined): boolean {
  if (!role) return identity.role === undefined;
  return findCurrentRole([role], identity) !== undefined || createSessionFinder(identity)(role) !== undefined;
}
