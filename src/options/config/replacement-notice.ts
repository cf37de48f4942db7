import { cleanName } from '../../core/roles/clean-name.ts';
import type { Text } from '../../core/text-key.ts';
import type { Replacement } from '../draft/replacement.ts';
import type { Notice } from '../widgets/notices.tsx';
import { timeText } from '../widgets/time-text.ts';
import type { UndoNotice, UndoStore } from '../widgets/undo-store.ts';

interface Page {
  /** What was imported and saved needs no words any more. */
  readonly isChanged: boolean;
  readonly isMac: boolean;
}

/** What took the place of the text, and an *Undo* for it. */
export function replacementNotice(text: Text, undos: UndoStore<Replacement>, page: Page): Notice | undefined {
  const notice = undos.notice.value;
  const said = notice && noticeTexts(text, notice, page);
  if (!said) return undefined;
  const canUndo = undos.next.value === notice.of && notice.what !== 'undone';
  return {
    ...said,
    actions: canUndo ? [{ name: text('undo'), act: () => void undos.undo(notice.of) }] : [],
    onDismiss: undos.dismiss,
  };
}

function noticeTexts(text: Text, { what, of }: UndoNotice<Replacement>, page: Page): Notice | undefined {
  if (of.kind === 'setup') return setupTexts(text, what, of);
  // The unsaved text came back over a save that failed, and took the notice of that save away.
  if (what === 'not-undone' && of.kind === 'version' && of.hadDraft) return notUndone(text);
  // Otherwise the editor shows what there is, and a save that failed has a notice of its own.
  if (what !== 'changed') return undefined;
  if (of.kind === 'version') {
    const title = text('versionsRestoredTitle', timeText(of.savedAt, text('language')));
    return { tone: 'good', title, body: text(of.hadDraft ? 'versionsRestoredDraft' : 'versionsRestoredBody') };
  }
  if (!page.isChanged) return undefined;
  const titles = { taken: 'fileTakenTitle', merged: 'importMergedTitle', added: 'importAddedTitle' } as const;
  const name = of.name === undefined ? text('importPasted') : cleanName(of.name);
  // A role that the user has filled in comes from no text.
  const isNameless = of.how === 'added' && of.name === undefined;
  const title = isNameless ? text('profilesAddedTitle') : text(titles[of.how], name);
  return { tone: 'good', title, body: text('fileTakenBody', page.isMac ? '⌘Z' : 'Ctrl+Z') };
}

function setupTexts(
  text: Text,
  what: UndoNotice<Replacement>['what'],
  { madeAt, deniedUrl, hasFailed }: Extract<Replacement, { readonly kind: 'setup' }>,
): Notice {
  if (hasFailed) return { tone: 'wrong', title: text('setupFailedTitle'), body: text('setupFailedBody') };
  switch (what) {
    case 'changed': {
      const of = madeAt === undefined ? undefined : timeText(madeAt, text('language'));
      const title = of === undefined ? text('setupRestoredTitle') : text('setupRestoredTitleOf', of);
      return deniedUrl === undefined
        ? { tone: 'good', title, body: text('setupRestoredBody') }
        : { tone: 'careful', title, body: text('setupRestoredBodyDenied', cleanName(deniedUrl)) };
    }
    case 'undone':
      return { tone: 'good', title: text('setupUndoneTitle'), body: text('setupUndoneBody') };
    case 'not-undone':
      return notUndone(text);
  }
}

function notUndone(text: Text): Notice {
  return { tone: 'wrong', title: text('setupNotUndoneTitle'), body: text('setupNotUndoneBody') };
}
