import { withoutSample } from '../../core/config/sample-config.ts';
import type { Text } from '../../core/text-key.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import type { SaveFailure } from '../draft/save-failure.ts';
import { refusalTexts } from '../files/file-problem-note.tsx';
import type { FileStore } from '../files/file-store.ts';
import { secretsText } from '../issues/secrets-text.ts';
import type { FirstSteps } from '../start/first-steps.ts';
import { openConsole } from '../start/open-console.ts';
import type { SyncStore } from '../sync/sync-store.ts';
import { countText } from '../widgets/count-text.ts';
import type { Notice } from '../widgets/notices.tsx';
import { timeText } from '../widgets/time-text.ts';

/** What the user must know of the saved text: a failed save, a change from elsewhere, secrets and versions that had to go. */
export function textNotices(text: Text, store: ConfigStore): readonly (Notice | false)[] {
  const saveState = store.saveState.value;
  const secretLines = store.secretLines.value;
  const droppedVersions = store.droppedVersions.value;
  return [
    saveState.state === 'failed' && {
      tone: 'wrong',
      title: text('optionsFailedTitle'),
      body: failureText(text, saveState.failure),
      actions: [{ name: text('tryAgain'), act: () => void store.save() }],
    },
    store.isConflict.value && {
      tone: 'careful',
      title: text('optionsConflictTitle'),
      body: text('optionsConflictBody'),
      actions: [
        { name: text('optionsConflictKeep'), act: store.keepDraft },
        { name: text('optionsConflictTake'), act: store.takeStored },
      ],
    },
    secretLines.length > 0 && {
      tone: 'careful',
      title: text('optionsSecretsTitle'),
      body: secretsText(text, ['optionsSecretsLine', 'optionsSecretsLines'], secretLines),
      onDismiss: store.dismissSecrets,
    },
    droppedVersions > 0 && {
      tone: 'careful',
      title: text('optionsDroppedTitle'),
      body: countText(text, droppedVersions, 'optionsDroppedOne', 'optionsDroppedMany'),
      onDismiss: store.dismissDropped,
    },
  ];
}

/** As long as roles of the sample are in the text: how to be rid of them. Saves at once, unless the user has changed more. */
export function sampleNotice(text: Text, store: ConfigStore, isListed: boolean): Notice | false {
  const remove = (): void => {
    const isSaved = !store.isChanged.peek();
    store.put(withoutSample(store.draft.peek()));
    if (isSaved) void store.save();
  };
  const actions = [{ name: text('removeSample'), act: remove }];
  return isListed && { tone: 'careful', title: text('sampleListed'), body: '', actions };
}

function failureText(text: Text, failure: SaveFailure): string {
  if (failure.why === 'quota') return text('optionsFailedQuota');
  if (failure.why === 'no-answer') return text('optionsFailedNoAnswer');
  return text('optionsFailedOther', failure.reason);
}

/** Says once what sync brought: this browser's first roles; or a newer save in the place of its own, and where that is now. */
export function syncNotice(text: Text, store: SyncStore, onVersions: () => void): Notice | undefined {
  const notice = store.notice.value;
  if (!notice) return undefined;
  if ('arrived' in notice) {
    const title = countText(text, notice.arrived, 'syncArrivedOne', 'syncArrivedMany');
    return { tone: 'good', title, body: '', onDismiss: () => void store.dismiss() };
  }
  const when = (time: number): string => timeText(time, text('language'));
  const dismiss = (): void => void store.dismiss();
  const lookAtVersions = (): void => {
    dismiss();
    onVersions();
  };
  return {
    tone: 'careful',
    title: text('syncNoticeTitle'),
    body: text('syncNoticeBody', when(notice.own), when(notice.other)),
    actions: [{ name: text('versionsButton'), act: lookAtVersions }],
    onDismiss: dismiss,
  };
}

/** After the first save: how many roles there are, and where they are used. */
export function firstSaveNotice(text: Text, store: ConfigStore, { shortcut }: FirstSteps): Notice | undefined {
  const saveState = store.saveState.value;
  if (saveState.state !== 'saved' || !saveState.isFirst || saveState.roleCount === 0) return undefined;
  const keys = shortcut.value;
  return {
    tone: 'good',
    title: countText(text, saveState.roleCount, 'firstSaveOne', 'firstSaveMany'),
    body: keys === '' ? text('firstSaveClick') : text('firstSavePress', keys),
    actions: [{ name: text('noConsoleAction'), act: () => void openConsole(store.draft.peek()) }],
  };
}

/** Why the file that was dropped or chosen was not taken. */
export function fileNotice(text: Text, files: FileStore): Notice | undefined {
  const refused = files.refused.value;
  return refused && { tone: 'careful', ...refusalTexts(text, refused), onDismiss: files.dismiss };
}
