import type { JSX } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { useText } from '../../ui/text.ts';
import type { SyncStore } from '../sync/sync-store.ts';
import { Notice } from '../widgets/notice.tsx';
import { timeText } from '../widgets/time-text.ts';

interface SyncNoticeProps {
  readonly store: SyncStore;
  readonly onVersions: () => void;
}

/** Tells once that a save of another browser took the place of one of this browser, and where that is now. */
export function SyncNotice({ store, onVersions }: SyncNoticeProps): JSX.Element | undefined {
  const text = useText();
  const notice = store.notice.value;
  if (!notice) return undefined;
  const [own, other] = [notice.own, notice.other].map(time => timeText(time, text('language')));
  return (
    <Notice tone="careful" title={text('syncNoticeTitle')} body={text('syncNoticeBody', own ?? '', other ?? '')}>
      <button
        type="button"
        class="button"
        onClick={() => {
          void store.dismiss();
          onVersions();
        }}
      >
        {text('versionsButton')}
      </button>
      <button type="button" class="icon-button" aria-label={text('dismiss')} onClick={() => void store.dismiss()}>
        <Icon name="close" />
      </button>
    </Notice>
  );
}
