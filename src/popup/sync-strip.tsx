import type { JSX } from 'preact';
import type { SyncNotice } from '../core/sync/sync-notice.ts';
import { logFailure } from '../platform/log.ts';
import { askBackground } from '../platform/messages.ts';
import { openOptionsWith } from '../platform/wanted-dialog.ts';
import { Icon } from '../ui/icon.tsx';
import { useText } from '../ui/text.ts';

interface SyncStripProps {
  readonly notice: SyncNotice;
  readonly onClose: () => void;
}

/** Says once, here or in the options page, that roles arrived, or that another browser's save replaced one of this browser's. */
export function SyncStrip({ notice, onClose }: SyncStripProps): JSX.Element {
  const text = useText();
  const dismiss = (): Promise<void> =>
    askBackground('closeSyncNotice', notice).catch(error => logFailure('a message stays', error));
  return (
    <p class="strip" role="status">
      {'arrived' in notice ? (
        <span>{text(notice.arrived === 1 ? 'syncArrivedOne' : 'syncArrivedMany', String(notice.arrived))}</span>
      ) : (
        <>
          <span>{text('syncStrip')}</span>
          <button
            type="button"
            class="link-button"
            onClick={() =>
              void dismiss()
                .then(() => openOptionsWith('versions'))
                .then(onClose)
            }
          >
            {text('syncStripVersions')}
          </button>
        </>
      )}
      <button type="button" class="icon-button" aria-label={text('dismiss')} onClick={() => void dismiss()}>
        <Icon name="close" />
      </button>
    </p>
  );
}
