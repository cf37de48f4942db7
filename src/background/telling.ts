import type { Role } from '../core/roles/role.ts';
import { switchNotices } from '../platform/items.ts';
import { logFailure } from '../platform/log.ts';
import type { SwitchOutcome } from '../platform/protocol.ts';
import { readItem, writeItem } from '../platform/stored-item.ts';
import { noticeOf, withNotice, withoutNotice } from '../platform/switch-notice.ts';
import { tabUrl } from '../platform/tabs.ts';
import { failedIn, type SwitchEnd } from './switch-end.ts';

interface Choice {
  readonly tabId: number;
  readonly role?: Role;
  readonly newTab?: boolean;
}

/** Keeps how a switch ended until the user has been told: the popup may be closed by then. */
export function telling<Data extends Choice>(
  run: (data: Data) => Promise<SwitchEnd>,
): (data: Data) => Promise<SwitchOutcome> {
  return async data => {
    const { tabId, role, newTab = false } = data;
    const page = (await tabUrl(tabId)) ?? (await pageBefore(tabId));
    const { outcome, shownIn } = await run(data).catch(error => {
      logFailure('a switch broke off', error);
      return failedIn(tabId, 'unreadable');
    });
    const notices = await readItem(switchNotices);
    const choice = role && { choice: { role, newTab } };
    await writeItem(
      switchNotices,
      outcome.result === 'switched'
        ? withoutNotice(notices, tabId)
        : withNotice(notices, {
            ...{ tabId, shownIn, at: Date.now(), outcome },
            ...(page !== undefined && { page }),
            ...choice,
          }),
    );
    return outcome;
  };
}

/** The console page that a tab was on before its last switch failed. */
export async function pageBefore(tabId: number): Promise<string | undefined> {
  return noticeOf(await readItem(switchNotices), tabId)?.page;
}
