import type { JSX } from 'preact';
import type { SyncNotice } from '../core/sync/sync-notice.ts';
import { logFailure } from '../platform/log.ts';
import { askBackground } from '../platform/messages.ts';
import { openOptionsWith } from '../platform/wanted-dialog.ts';
import { Strip } from '../switcher/strip.tsx';
import { Button } from '../ui/button.tsx';
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
  const showVersions = async (): Promise<void> => {
    await dismiss();
    await openOptionsWith('versions');
    onClose();
  };
  const news =
    'arrived' in notice
      ? { says: text(notice.arrived === 1 ? 'syncArrivedOne' : 'syncArrivedMany', String(notice.arrived)) }
      : { says: text('syncStrip'), action: text('syncStripVersions'), onAction: showVersions };
  return (
    <Strip role="status" {...news}>
      <Button icon="close" name={text('dismiss')} act={() => void dismiss()} />
    </Strip>
  );
}
