import type { JSX } from 'preact';
import { syncNotice } from '../platform/list-items.ts';
import { logFailure } from '../platform/log.ts';
import { writeItem } from '../platform/stored-item.ts';
import { openOptionsWith } from '../platform/wanted-dialog.ts';
import { Icon } from '../ui/icon.tsx';
import { useText } from '../ui/text.ts';

/** Tells once, here or in the options page, that another browser's save took the place of one of this browser's. */
export function SyncStrip({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const text = useText();
  const dismiss = (): Promise<void> =>
    writeItem(syncNotice, undefined).catch(error => logFailure('a message stays', error));
  return (
    <p class="strip" role="status">
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
      <button type="button" class="icon-button" aria-label={text('dismiss')} onClick={() => void dismiss()}>
        <Icon name="close" />
      </button>
    </p>
  );
}
