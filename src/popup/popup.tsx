import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { consoleHome } from '../aws/hosts/console-url.ts';
import { CONSOLE_MATCHES } from '../aws/hosts/hosts.ts';
import type { FullStorage } from '../core/full-storage.ts';
import type { SyncNotice } from '../core/sync/sync-notice.ts';
import { requestHostAccess } from '../platform/host-access.ts';
import { readItem } from '../platform/read-item.ts';
import { openTab } from '../platform/tabs.ts';
import { lastIdentity } from '../store/list-items.ts';
import type { SwitcherActions } from '../switcher/create-actions.ts';
import { type RareParts, Switcher } from '../switcher/switcher.tsx';
import type { SwitcherStore } from '../switcher/switcher-store.ts';
import { later } from '../ui/later.tsx';

const RARE: RareParts = {
  SwitchNotice: later(async () => (await import('../switcher/switch-notice.tsx')).SwitchNotice),
  DiagnosisView: later(async () => (await import('../switcher/diagnosis-place.tsx')).DiagnosisView),
  NoList: later(async () => (await import('../switcher/no-list.tsx')).NoList),
};

const NoConsole = later(async () => (await import('./no-console.tsx')).NoConsole);
const StorageStrip = later(async () => (await import('./storage-strip.tsx')).StorageStrip);
const SyncStrip = later(async () => (await import('./sync-strip.tsx')).SyncStrip);

interface PopupProps {
  readonly store: SwitcherStore;
  /** A text of this browser was replaced, and the user has not seen that yet. */
  readonly replaced: ReadonlySignal<SyncNotice | undefined>;
  /** Absent while the storage has room. */
  readonly full: ReadonlySignal<FullStorage | undefined>;
  readonly actions: SwitcherActions;
}

/** The popup: the switcher, and where there is no console page, the way to one. */
export function Popup({ store, replaced, full, actions }: PopupProps): JSX.Element {
  return (
    <>
      {replaced.value && <SyncStrip notice={replaced.value} onClose={actions.close} />}
      {full.value && <StorageStrip full={full.value} onOptions={actions.openOptions} />}
      <Switcher store={store} actions={actions} rare={RARE}>
        <NoConsole
          isWithheld={store.tab.value.kind === 'withheld'}
          onOpenConsole={() => void openConsole().then(actions.close)}
          onGrantAccess={() => void requestHostAccess(CONSOLE_MATCHES).then(granted => granted && actions.askAgain())}
        />
      </Switcher>
    </>
  );
}

/** In the partition that the user was in last. */
async function openConsole(): Promise<void> {
  await openTab(consoleHome((await readItem(lastIdentity))?.partition ?? 'aws'));
}
