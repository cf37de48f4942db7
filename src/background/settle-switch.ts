import { findCurrentRole } from '../core/roles/current-role.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { Role } from '../core/roles/role.ts';
import { createSessionFinder } from '../core/roles/sessions.ts';
import { STOPPED, type SwitchOutcome } from '../core/switching/switch-outcome.ts';
import { type SwitchRecord, underwayIn, withRecord } from '../core/switching/switch-record.ts';
import type { DataOf } from '../messages/asking.ts';
import { switchRecords } from '../platform/bounded-items.ts';
import { readItem } from '../platform/stored-item.ts';
import { readPage } from './read-page.ts';
import { changeItem } from './store/change-item.ts';

/**
 * Records what the page shows of a switch that the browser stopped the background in; `undefined` as long as nothing is
 * to be seen. With the last look it is recorded as stopped.
 */
export async function settleSwitch({ tabId, isLast }: DataOf<'settleSwitch'>): Promise<SwitchRecord | undefined> {
  const begun = underwayIn(await readItem(switchRecords), tabId);
  if (!begun) return undefined;
  const page = await readPage({ tabId }).catch(() => undefined);
  const isSwitched = page !== undefined && isDone(page.identity, begun.choice?.role);
  if (!isSwitched && !isLast) return undefined;
  const { isUnderway: _, ...rest } = begun;
  const outcome: SwitchOutcome = isSwitched ? { result: 'switched' } : STOPPED;
  const record = { ...rest, outcome, at: Date.now() };
  await changeItem(switchRecords, records => withRecord(records, record));
  return record;
}

function isDone(identity: Identity, role: Role | undefined): boolean {
  if (!role) return identity.role === undefined;
  return findCurrentRole([role], identity) !== undefined || createSessionFinder(identity)(role) !== undefined;
}
