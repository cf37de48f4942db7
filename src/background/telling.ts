import type { Role } from '../core/roles/role.ts';
import { switchNotice } from '../platform/items.ts';
import type { SwitchOutcome } from '../platform/protocol.ts';
import { readItem, writeItem } from '../platform/stored-item.ts';
import { tabUrl } from '../platform/tabs.ts';

interface Choice {
  readonly tabId: number;
  readonly role?: Role;
  readonly newTab?: boolean;
}

/** Keeps how a switch ended until the user has been told: the popup may be closed by then. */
export function telling<Data extends Choice>(
  run: (data: Data) => Promise<SwitchOutcome>,
): (data: Data) => Promise<SwitchOutcome> {
  return async data => {
    const { tabId, role, newTab = false } = data;
    const page = (await tabUrl(tabId)) ?? (await pageBefore(tabId));
    const outcome = await run(data).catch((): SwitchOutcome => ({ result: 'failed', why: 'unreadable' }));
    const notice =
      outcome.result === 'switched'
        ? undefined
        : { tabId, ...(page !== undefined && { page }), ...(role && { choice: { role, newTab } }), outcome };
    await writeItem(switchNotice, notice);
    return outcome;
  };
}

/** The console page that a tab was on before its last switch failed. */
export async function pageBefore(tabId: number): Promise<string | undefined> {
  const notice = await readItem(switchNotice);
  return notice?.tabId === tabId ? notice.page : undefined;
}
