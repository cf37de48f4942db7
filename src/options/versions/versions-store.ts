import { batch, effect, signal } from '@preact/signals';
import type { Difference } from '../compare/compare-texts.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import { rememberTexts, saveEnded } from '../draft/replace-text.ts';
import type { Replacement } from '../draft/replacement.ts';
import type { StoreOf } from '../widgets/store-of.ts';
import type { UndoStore } from '../widgets/undo-store.ts';

/** A saved text that one can go back to. */
export interface ListedVersion {
  readonly revision: number;
  /** ms since 1970 */
  readonly savedAt: number;
  /** `undefined` if it was not stored with the text. */
  readonly roleCount: number | undefined;
  /** True for the saved text; all others are earlier versions. */
  readonly isSaved: boolean;
}

/** The chosen version beside the draft. `gone`: newer ones replaced it, or it is unreadable. `failed`: the worker. */
export type Shown =
  | { readonly state: 'comparing' | 'gone' | 'failed' }
  | { readonly state: 'compared'; readonly now: string; readonly difference: Difference };

export type VersionsStore = StoreOf<ReturnType<typeof createVersionsStore>>;

interface VersionsStoreNeeds {
  readonly config: Pick<ConfigStore, 'draft' | 'stored' | 'isChanged' | 'saveState' | 'put' | 'save'>;
  readonly undos: UndoStore<Replacement>;
  /** The newest first, beginning with the saved text. */
  readonly readList: () => Promise<readonly ListedVersion[]>;
  /** `undefined` for a version that is gone, or cannot be read. */
  readonly readText: (version: ListedVersion) => Promise<string | undefined>;
  /** Calls back when the list may have changed. */
  readonly watch: (callback: () => void) => void;
  readonly compare: (before: string, after: string) => Promise<Difference>;
}

export function createVersionsStore(needs: VersionsStoreNeeds) {
  const { config, undos } = needs;
  /** The newest first, beginning with the saved text; `undefined` while the view is closed. */
  const list = signal<readonly ListedVersion[] | undefined>(undefined);
  const chosen = signal<ListedVersion | undefined>(undefined);
  const shown = signal<Shown>({ state: 'comparing' });
  let isOpen = false;
  let restored: { readonly of: Replacement; readonly text: string } | undefined;

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
    return needs.compare(text, now).then(
      difference => ({ state: 'compared', now, difference }),
      () => ({ state: 'failed' }),
    );
  }

  async function refresh(): Promise<void> {
    const versions = await needs.readList();
    // The user may have closed the view while the list was read.
    if (!isOpen) return;
    list.value = versions;
    const same = versions.find(({ revision }) => revision === chosen.peek()?.revision);
    // With unsaved changes, the user wants to see them; without, what the last save changed.
    const first = versions.find(({ isSaved }) => isSaved === config.isChanged.peek());
    const version = same ?? first ?? versions[0];
    if (version) await choose(version);
  }

  async function undo(of: Replacement, bringBack: () => Promise<void>): Promise<void> {
    // The undo's own writes must not make it forgotten: if it fails, the user can try again.
    restored = undefined;
    await bringBack().catch(error => {
      restored = { of, text: config.draft.peek() };
      throw error;
    });
  }

  needs.watch(() => {
    if (isOpen) void refresh();
  });
  effect(() => {
    // The editor's own undo takes back what the user writes after the restore.
    if (config.draft.value !== restored?.text && restored) undos.forget(restored.of);
  });

  return {
    ...{ list, chosen, shown, choose },
    /** True while the editor holds another text than the saved one. */
    isChanged: config.isChanged,
    async open(): Promise<void> {
      isOpen = true;
      chosen.value = undefined;
      await refresh();
    },
    close(): void {
      isOpen = false;
      list.value = undefined;
    },
    /**
     * Puts the chosen version in the editor and saves it, even if it has not been compared yet.
     * @param onFound is called before that, unless the version is gone
     */
    async restore(onFound?: () => void): Promise<void> {
      const version = chosen.peek();
      const found = version && (await needs.readText(version));
      if (!version || found === undefined) {
        shown.value = { state: 'gone' };
        return;
      }
      onFound?.();
      await saveEnded(config);
      // Nothing can restore a damaged text.
      const bringBack = config.stored.peek() === undefined ? undefined : rememberTexts(config);
      const of = { kind: 'version', savedAt: version.savedAt, hadDraft: config.isChanged.peek() } as const;
      config.put(found);
      const text = config.draft.peek();
      await config.save();
      // A save that failed reports that itself, and the editor's own undo takes back the text.
      if (config.isChanged.peek()) return;
      restored = { of, text };
      undos.changed({ of, undo: bringBack && (() => undo(of, bringBack)) });
    },
  };
}
