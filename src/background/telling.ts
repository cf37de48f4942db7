import {
  noticeOf,
  type RoleChoice,
  type SwitchNotice,
  withNotice,
  withoutNotice,
} from '../core/switching/switch-notice.ts';
import type { SwitchOutcome } from '../core/switching/switch-outcome.ts';
import { switchNotices } from '../platform/bounded-items.ts';
import { text } from '../platform/i18n.ts';
import { markIcon, unmarkIcon } from '../platform/icon-mark.ts';
import { logFailure } from '../platform/log.ts';
import { readItem } from '../platform/stored-item.ts';
import { isInFront, tabUrl } from '../platform/tabs.ts';
import { changeItem } from './change-item.ts';
import { failedIn, type SwitchEnd } from './switch-end.ts';
import { keepTrace } from './switch-trace.ts';

interface Choice extends Partial<RoleChoice> {
  readonly tabId: number;
}

/** Keeps how a switch ended until the user has been told: the popup may be closed by then. */
export function telling<Data extends Choice>(
  run: (data: Data) => Promise<SwitchEnd>,
): (data: Data) => Promise<SwitchOutcome> {
  return async data => {
    const { tabId, role, newTab = false, keepsPage = false, again = false } = data;
    const [before, wasInFront] = await Promise.all([noticeBefore(tabId), isInFront(tabId)]);
    const page = (await tabUrl(tabId)) ?? before?.page;
    const { outcome, shownIn, from, sent } = await run(data).catch((error): SwitchEnd => {
      logFailure('a switch broke off', error);
      return failedIn(tabId, 'unreadable');
    });
    const { result } = outcome;
    await keepTrace({
      ...{ tabId, shownIn, result, sent },
      ...(role && { roleName: role.name }),
      ...(role?.obstacle && { obstacle: role.obstacle }),
      ...(role && result === 'opened' && { portalRole: role }),
      ...(outcome.result === 'failed' && { why: outcome.why, answer: outcome.answer, via: outcome.via }),
    });
    if (result !== 'failed') void unmarkIcon(tabId);
    // A tab that came to the front has closed the popup, which alone could say so.
    else if (shownIn !== tabId || !wasInFront) await markIcon(shownIn, text('switchUnseen'));
    const identity = from ?? before?.identity;
    const choice = role && {
      choice: { role, newTab, ...(keepsPage && { keepsPage }), ...(again && { again }) },
    };
    const at = Date.now();
    await changeItem(switchNotices, notices =>
      outcome.result === 'switched' || outcome.result === 'opened'
        ? withoutNotice(notices, tabId)
        : withNotice(notices, {
            ...{ tabId, shownIn, at, outcome },
            ...(page !== undefined && { page }),
            ...(identity && { identity }),
            ...choice,
          }),
    );
    return outcome;
  };
}

/** How the last switch of a tab failed: its page is where the tab was before. */
export async function noticeBefore(tabId: number): Promise<SwitchNotice | undefined> {
  return noticeOf(await readItem(switchNotices), tabId);
}
