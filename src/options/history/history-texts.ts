import type { LedgerEntry } from '../../core/history/ledger.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { Text, TextKey } from '../../core/text-key.ts';
import { countText } from '../widgets/count-text.ts';
import { agoText, isJustNow, timeText } from '../widgets/time-text.ts';
import type { UndoTexts } from '../widgets/undo-notice.tsx';
import type { HistoryChange } from './history-store.ts';

/** What the user did, with the role's name if there is one. */
const DONE = {
  order: 'historyDoneOrder',
  shown: 'historyDoneShown',
  takenOut: 'historyDoneTakenOut',
  label: 'historyDoneLabel',
  pin: 'historyDonePin',
  unpin: 'historyDoneUnpin',
  forgotten: 'historyDoneForgotten',
  restored: 'historyDoneRestored',
  cleared: 'historyDoneCleared',
} as const satisfies Record<HistoryChange['what'], TextKey>;

export const HISTORY_UNDO_TEXTS: UndoTexts<HistoryChange> = {
  notice(text, { what, of }) {
    const done = doneText(text, of);
    return what === 'changed' ? done : text(what === 'undone' ? 'historyUndone' : 'historyNotUndone', done);
  },
  earlier: doneText,
};

function doneText(text: Text, { what, name }: HistoryChange): string {
  return text(DONE[what], cleanName(name));
}

/** How often a role was used, and when last. */
export function usesText(text: Text, { count, lastUsed }: LedgerEntry, now = Date.now()): string {
  const language = text('language');
  const when = isJustNow(lastUsed, now)
    ? text('historyJustNow')
    : (agoText(lastUsed, now, language) ?? timeText(lastUsed, language));
  return `${countText(text, count, 'historyOneUse', 'historyManyUses')} · ${when}`;
}
