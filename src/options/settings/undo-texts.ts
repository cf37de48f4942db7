import type { Settings } from '../../core/settings.ts';
import type { UndoTexts } from '../widgets/undo-notice.tsx';

/** What can be changed on the settings page. */
export type Changeable = keyof Settings | 'allData';

export const UNDO_TEXTS: UndoTexts<Changeable> = {
  notice(text, { what, of }) {
    if (of === 'allData') {
      return text(({ changed: 'dataCleared', undone: 'dataRestored', 'not-undone': 'dataNotRestored' } as const)[what]);
    }
    const key = { changed: 'settingChanged', undone: 'settingPutBack', 'not-undone': 'settingNotPutBack' } as const;
    return text(key[what], text(`setting_${of}`));
  },
  earlier: (text, of) => text(of === 'allData' ? 'dataClear' : `setting_${of}`),
};
