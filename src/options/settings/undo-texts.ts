import type { Settings } from '../../core/settings.ts';
import type { UndoTexts } from '../undo/undo-notice.tsx';
import { SETTING_LABELS } from './setting-texts.ts';

/** What can be changed on the settings page. */
export type Changeable = keyof Settings | 'allData';

export const UNDO_TEXTS: UndoTexts<Changeable> = {
  notice(text, { what, of }) {
    if (of === 'allData') {
      return text(({ changed: 'dataCleared', undone: 'dataRestored', 'not-undone': 'dataNotRestored' } as const)[what]);
    }
    const key = { changed: 'settingChanged', undone: 'settingPutBack', 'not-undone': 'settingNotPutBack' } as const;
    return text(key[what], text(SETTING_LABELS[of]));
  },
  earlier: (text, of) => text(of === 'allData' ? 'dataClear' : SETTING_LABELS[of]),
};
