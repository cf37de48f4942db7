import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { FullStorage } from '../core/full-storage.ts';
import type { SyncNotice } from '../core/sync/sync-notice.ts';
import { LATER_PARTS } from '../switcher/later-parts.ts';
import { Switcher } from '../switcher/switcher.tsx';
import type { SwitcherParts } from '../switcher/switcher-host.ts';
import { openOptions } from '../switcher/tab-actions.ts';
import { later } from '../ui/later.tsx';

const NoConsole = later(async () => (await import('./no-console.tsx')).NoConsole);
const ConsoleStrip = later(async () => (await import('./console-strip.tsx')).ConsoleStrip);
const StorageStrip = later(async () => (await import('./storage-strip.tsx')).StorageStrip);
const SyncStrip = later(async () => (await import('./sync-strip.tsx')).SyncStrip);

interface PopupProps {
  readonly parts: SwitcherParts;
  /** What sync brought, and the user has not seen yet. */
  readonly replaced: ReadonlySignal<SyncNotice | undefined>;
  /** Absent while the storage has room. */
  readonly full: ReadonlySignal<FullStorage | undefined>;
}

/** The popup: the switcher, and where there is no console page, the way to one. */
export function Popup({ parts, replaced, full }: PopupProps): JSX.Element {
  const { store } = parts;
  const hasNoConsole = store.tab.value.kind === 'none' && store.total.value > 0;
  return (
    <>
      {replaced.value && <SyncStrip notice={replaced.value} onClose={parts.host.close} />}
      {full.value && <StorageStrip full={full.value} onOptions={() => openOptions(parts)} />}
      {(hasNoConsole || store.planned.value) && <ConsoleStrip {...parts} />}
      <Switcher parts={parts} rare={LATER_PARTS}>
        <NoConsole {...parts} />
      </Switcher>
    </>
  );
}
