import { flag, type Guard, isTrue, list, number, record, text, values } from '../guards.ts';
import { parseIdentity } from '../roles/parse-identity.ts';
import { parseRole } from '../roles/parse-role.ts';
import { isMeant } from './planned-switch.ts';
import { parseSwitchOutcome } from './switch-outcome.ts';
import { isNotice, type SwitchNotice, type SwitchRecord } from './switch-record.ts';

const parseSwitchRecord: Guard<SwitchRecord> = record(
  { tabId: number, shownIn: number, at: number, outcome: parseSwitchOutcome },
  {
    page: text,
    identity: parseIdentity,
    choice: record(
      { role: parseRole, newTab: flag },
      { keepsPage: isTrue, behind: isTrue, force: isTrue, again: isTrue },
    ),
    request: record({ url: text, fields: values(text) }),
    steps: list(record({ way: text, result: text })),
    closed: isTrue,
    isUnderway: isTrue,
  },
);

/** Reads stored records, the latest at the end. Leaves out values that are no record. */
export function parseSwitchRecords(stored: unknown): readonly SwitchRecord[] {
  return list(parseSwitchRecord)(stored) ?? [];
}

/** The last switch of a tab, or into it. */
export function recordOf(records: readonly SwitchRecord[], tabId: number | undefined): SwitchRecord | undefined {
  return records.findLast(each => !each.isUnderway && (each.shownIn === tabId || each.tabId === tabId));
}

/**
 * The last switch that was asked for in a tab, whether it has ended or is under way.
 * @param since ms since 1970: no earlier switch counts
 */
export function askedSince(records: readonly SwitchRecord[], tabId: number, since: number): SwitchRecord | undefined {
  return records.findLast(each => each.tabId === tabId && each.at >= since);
}

/**
 * Whether a switch has opened the page of a tab, is under way there, or was asked for since the page has loaded.
 * @param loadedAt ms since 1970
 */
export function isPageOfSwitch(records: readonly SwitchRecord[], tabId: number, loadedAt: number): boolean {
  return records.some(each => {
    if (each.tabId !== tabId && each.shownIn !== tabId) return false;
    return each.at >= loadedAt || each.isUnderway || (each.outcome.result === 'opened' && isMeant(each, loadedAt));
  });
}

/** How the last switch of a tab, or into it, failed. A later switch of the tab that asked replaces it. */
export function noticeOf(records: readonly SwitchRecord[], tabId: number): SwitchNotice | undefined {
  const ended = records.filter(each => !each.isUnderway);
  const isLast = (each: SwitchRecord): boolean => ended.findLast(other => other.tabId === each.tabId) === each;
  const last = recordOf(ended.filter(isLast), tabId);
  return isNotice(last) ? last : undefined;
}

/**
 * Adds a record at the end. It replaces the record that is under way in the tab. When it has ended, it replaces the
 * last record of the same two tabs: a tab that a switch opened keeps that switch.
 */
export function withRecord(records: readonly SwitchRecord[], last: SwitchRecord): readonly SwitchRecord[] {
  const isReplaced = ({ tabId, shownIn, isUnderway }: SwitchRecord): boolean =>
    tabId === last.tabId && (isUnderway ?? (!last.isUnderway && shownIn === last.shownIn));
  return [...records.filter(other => !isReplaced(other)), last];
}

/** Closes the notices about the switches of a tab, and about those that ended in it. */
export function withClosedNotice(records: readonly SwitchRecord[], tabId: number): readonly SwitchRecord[] {
  return records.map(each => (each.tabId === tabId || each.shownIn === tabId ? { ...each, closed: true } : each));
}
