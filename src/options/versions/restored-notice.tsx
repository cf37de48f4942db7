import type { JSX } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { useText } from '../../ui/text.ts';
import { Notice } from '../widgets/notice.tsx';
import { timeText } from '../widgets/time-text.ts';
import type { VersionsStore } from './versions-store.ts';

/** Which version was restored, and the way to take that back. */
export function RestoredNotice({ store }: { readonly store: VersionsStore }): JSX.Element | undefined {
  const text = useText();
  const restored = store.restored.value;
  if (!restored) return undefined;
  const { version, before } = restored;
  return (
    <Notice
      tone="good"
      title={text('versionsRestoredTitle', timeText(version.savedAt, text('language')))}
      body={text(before.draft === (before.stored ?? '') ? 'versionsRestoredBody' : 'versionsRestoredDraft')}
    >
      {before.stored !== undefined && (
        <button type="button" class="button" onClick={() => void store.undo()}>
          {text('undo')}
        </button>
      )}
      <button type="button" class="icon-button" aria-label={text('dismiss')} onClick={store.dismiss}>
        <Icon name="close" />
      </button>
    </Notice>
  );
}
