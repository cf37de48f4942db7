import { type ReadonlySignal, signal } from '@preact/signals';
import type { SyncNotice } from '../../core/sync/sync-notice.ts';
import type { SyncState } from '../../core/sync/sync-state.ts';

/** What the page shows of sync; the background does it. */
export interface SyncStore {
  readonly isOn: ReadonlySignal<boolean>;
  readonly state: ReadonlySignal<SyncState>;
  /** Another browser's save took the place of this one's; until dismissed, in whatever page. */
  readonly notice: ReadonlySignal<SyncNotice | undefined>;
  turn(isOn: boolean): Promise<void>;
  dismiss(): Promise<void>;
}

interface SyncStoreNeeds {
  readonly stored: { readonly isOn: boolean; readonly state: SyncState; readonly notice: SyncNotice | undefined };
  readonly storeOn: (isOn: boolean) => Promise<void>;
  readonly closeNotice: (notice: SyncNotice) => Promise<void>;
}

/** Each item as it is stored, whoever has stored it. */
export interface SyncHearing {
  readonly isOn: (isOn: boolean) => void;
  readonly state: (state: SyncState) => void;
  readonly notice: (notice: SyncNotice | undefined) => void;
}

export function createSyncStore({ stored, storeOn, closeNotice }: SyncStoreNeeds): SyncStore & { hear: SyncHearing } {
  const isOn = signal(stored.isOn);
  const state = signal(stored.state);
  const notice = signal(stored.notice);
  return {
    isOn,
    state,
    notice,
    async turn(wanted) {
      const before = isOn.peek();
      isOn.value = wanted;
      await storeOn(wanted).catch(error => {
        isOn.value = before;
        throw error;
      });
    },
    async dismiss() {
      const seen = notice.peek();
      notice.value = undefined;
      if (seen) await closeNotice(seen);
    },
    hear: {
      isOn: now => {
        isOn.value = now;
      },
      state: now => {
        state.value = now;
      },
      notice: now => {
        notice.value = now;
      },
    },
  };
}
