import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Difference } from '../compare/compare-texts.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import { saveEnded } from '../draft/save-ended.ts';

/** A saved text that one can go back to. */
export interface ListedVersion {
  readonly revision: number;
  /** ms since 1970 */
  readonly savedAt: number;
  /** `undefined` where it was not stored with the text. */
  readonly roleCount: number | undefined;
  /** The one that counts now; any other is an earlier version. */
  readonly isSaved: boolean;
}

/** The chosen version beside the draft. `gone`: newer ones took its place, or it cannot be read. */
export type Shown =
  | { readonly state: 'comparing' | 'gone' }
  | { readonly state: 'compared'; readonly now: string; readonly difference: Difference };

/** What was restored last, until it is undone, dismissed or written on. */
export interface Restored {
  readonly version: ListedVersion;
  readonly text: string;
  /** What the restoring replaced. */
  readonly before: {
    readonly draft: string /** `undefined` where it could not be read: nothing brings that back. */;
    readonly stored: string | undefined;
  };
}

export interface VersionsStore {
  /** The newest first, the saved text at its head; `undefined` while the view is closed. */
  readonly list: ReadonlySignal<readonly ListedVersion[] | undefined>;
  readonly chosen: ReadonlySignal<ListedVersion | undefined>;
  readonly shown: ReadonlySignal<Shown>;
  /** True while the editor holds something else than the saved text. */
  readonly isChanged: ReadonlySignal<boolean>;
  readonly restored: ReadonlySignal<Restored | undefined>;
  open(): Promise<void>;
  close(): void;
  choose(version: ListedVersion): Promise<void>;
  /**
   * Puts the chosen version in the editor and saves it, whether or not it has been compared yet.
   * @param onFound is called before, unless the version is gone
   */
  restore(onFound?: () => void): Promise<void>;
  /** Brings back what was saved and what was in the editor. */
  undo(): Promise<void>;
  dismiss(): void;
}

interface VersionsStoreNeeds {
  readonly config: Pick<ConfigStore, 'draft' | 'stored' | 'isChanged' | 'saveState' | 'put' | 'save'>;
  /** The newest first, the saved text at its head. */
  readonly readList: () => Promise<readonly ListedVersion[]>;
  /** `undefined` for one that is not there any more, or cannot be read. */
  readonly readText: (version: ListedVersion) => Promise<string | undefined>;
  /** Calls back when the list may be another. */
  readonly watch: (callback: () => void) => void;
  readonly compare: (before: string, after: string) => Promise<Difference>;
}

export function createVersionsStore(needs: VersionsStoreNeeds): VersionsStore {
  const { config } = needs;
  const list = signal<readonly ListedVersion[] | undefined>(undefined);
  const chosen = signal<ListedVersion | undefined>(undefined);
  const shown = signal<Shown>({ state: 'comparing' });
  const restored = signal<Restored | undefined>(undefined);

  async function choose(version: ListedVersion): Promise<void> {
    batch(() => {
      chosen.value = version;
      shown.value = { state: 'comparing' };
    });
    const result = await compareWithDraft(version);
    if (chosen.peek() === version) shown.value = result;
  }

  async function compareWithDraft(version: ListedVersion): Promise<Shown> {
    const text = await needs.readText(version);
    const now = config.draft.peek();
    if (text === undefined) return { state: 'gone' };
    return { state: 'compared', now, difference: await needs.compare(text, now) };
  }

  async function refresh(): Promise<void> {
    const versions = await needs.readList();
    list.value = versions;
    const same = versions.find(({ revision }) => revision === chosen.peek()?.revision);
    // With unsaved changes one wants to know what they are; without, what the last save did.
    const first = versions.find(({ isSaved }) => isSaved === config.isChanged.peek());
    const version = same ?? first ?? versions[0];
    if (version) await choose(version);
  }

  needs.watch(() => {
    if (list.peek()) void refresh();
  });
  effect(() => {
    if (restored.value && restored.value.text !== config.draft.value) restored.value = undefined;
  });

  return {
    list,
    chosen,
    shown,
    isChanged: config.isChanged,
    restored,
    async open() {
      chosen.value = undefined;
      await refresh();
    },
    close() {
      list.value = undefined;
    },
    choose,
    async restore(onFound) {
      const version = chosen.peek();
      const found = version && (await needs.readText(version));
      if (!version || found === undefined) {
        shown.value = { state: 'gone' };
        return;
      }
      onFound?.();
      await saveEnded(config);
      const before = { stored: config.stored.peek(), draft: config.draft.peek() };
      config.put(found);
      const text = config.draft.peek();
      await config.save();
      // A save that failed says so itself, and the editor's own undo takes back the text.
      if (!config.isChanged.peek()) restored.value = { version, text, before };
    },
    async undo() {
      const last = restored.peek();
      if (last?.before.stored === undefined) return;
      restored.value = undefined;
      config.put(last.before.stored);
      await config.save();
      if (last.before.draft !== last.before.stored) config.put(last.before.draft);
    },
    dismiss() {
      restored.value = undefined;
    },
  };
}
