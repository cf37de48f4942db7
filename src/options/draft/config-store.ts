import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SecretLine } from '../../core/config/secrets/remove-secrets.ts';
import type { PreparedConfig } from '../../core/saved/prepared-config.ts';
import type { StoredSave } from '../../core/saved/save-result.ts';
import type { DraftReading } from '../reading/draft-reading.ts';
import type { StoreOf } from '../widgets/store-of.ts';
import { asEdited } from './as-edited.ts';
import { type SaveFailure, saveFailure } from './save-failure.ts';

export type SaveState =
  | { readonly state: 'idle' | 'saving' }
  /** `isFirst`: there was no text before. */
  | { readonly state: 'saved'; readonly roleCount: number; readonly isFirst?: boolean }
  /** Another page saved the text. It is shown here because the user had changed nothing. */
  | { readonly state: 'updated' }
  | { readonly state: 'failed'; readonly failure: SaveFailure };

export interface SavedText {
  /** The text as it is stored. */
  readonly text: string;
  readonly roleCount: number;
  readonly secretLines: readonly SecretLine[];
  /** How many earlier versions were dropped so that the text fits. */
  readonly droppedVersions: number;
}

/** Lets the background store a text that the page has prepared. */
export type StoreText = (config: PreparedConfig) => Promise<StoredSave>;

interface ConfigStoreNeeds {
  /** The stored text; `undefined` when there is none yet. */
  readonly stored: string | undefined;
  /** The stored text cannot be read. */
  readonly isDamaged?: boolean;
  /** Stores a text and returns it as stored. Throws if it could not be stored. */
  readonly save: (text: string, store?: StoreText) => Promise<SavedText>;
  /** The reading of the draft as it was a moment ago. */
  readonly reading: ReadonlySignal<DraftReading>;
}

export type ConfigStore = StoreOf<ReturnType<typeof createConfigStore>>;

/** A draft of the config beside the stored text. The draft is never replaced while it holds unsaved changes. */
export function createConfigStore({ stored: initial, isDamaged: wasDamaged = false, save, reading }: ConfigStoreNeeds) {
  /** The saved text; `undefined` if there is none. */
  const stored = signal(asEdited(initial));
  const draft = signal(asEdited(initial) ?? '');
  const saveState = signal<SaveState>({ state: 'idle' });
  /** Lines whose secrets the last save took out, until dismissed. */
  const secretLines = signal<readonly SecretLine[]>([]);
  /** Earlier versions that the last save had to drop, until dismissed. */
  const droppedVersions = signal(0);
  /** True while the stored text changed under a changed draft. */
  const isConflict = signal(false);
  /** The stored text cannot be read, and stays until the user has saved another text. */
  const isDamaged = signal(wasDamaged);
  const isChanged = computed(() => draft.value !== (stored.value ?? ''));
  let seenWhileSaving: { readonly text: string | undefined } | undefined;

  function write(text: string): void {
    draft.value = text;
    if (!isChanged.peek()) isConflict.value = false;
    if (saveState.peek().state !== 'saving') saveState.value = { state: 'idle' };
  }

  /** Takes a text that another page, or sync, has stored. */
  function storedElsewhere(text: string | undefined): void {
    if (saveState.peek().state === 'saving') {
      seenWhileSaving = { text };
      return;
    }
    const now = asEdited(text);
    isDamaged.value = false;
    if (now === stored.peek()) return;
    const hadChanges = isChanged.peek();
    batch(() => {
      stored.value = now;
      if (!hadChanges) {
        draft.value = now ?? '';
        saveState.value = { state: now === undefined ? 'idle' : 'updated' };
      }
      isConflict.value = hadChanges && isChanged.value;
    });
  }

  /** @param store stores the text with more at once, in place of the usual message */
  async function saveDraft(store?: StoreText): Promise<void> {
    if (saveState.peek().state === 'saving' || !isChanged.peek()) return;
    const sent = draft.peek();
    saveState.value = { state: 'saving' };
    saveState.value = await save(sent, store).then(
      result => settle(sent, result),
      (error: unknown): SaveState => ({ state: 'failed', failure: saveFailure(error) }),
    );
    const seen = seenWhileSaving;
    seenWhileSaving = undefined;
    if (seen) storedElsewhere(seen.text);
  }

  function settle(sent: string, result: SavedText): SaveState {
    const saved = asEdited(result.text);
    const isFirst = stored.peek() === undefined;
    batch(() => {
      stored.value = saved;
      isDamaged.value = false;
      secretLines.value = result.secretLines;
      droppedVersions.value = result.droppedVersions;
      isConflict.value = false;
      if (draft.peek() === sent) draft.value = saved;
    });
    return isChanged.peek()
      ? { state: 'idle' }
      : { state: 'saved', roleCount: result.roleCount, ...(isFirst && { isFirst }) };
  }

  return {
    ...{ draft, stored, reading, isChanged, isDamaged, saveState, secretLines, droppedVersions, isConflict },
    /** Nothing is stored, and the user has written nothing. */
    isFirstRun: computed(() => stored.value === undefined && draft.value === '' && !isDamaged.value),
    type: write,
    /** Replaces the draft from outside the field. */
    put: (text: string) => write(asEdited(text) ?? ''),
    save: saveDraft,
    storedElsewhere,
    takeStored(): void {
      isConflict.value = false;
      draft.value = stored.peek() ?? '';
    },
    keepDraft(): void {
      isConflict.value = false;
    },
    dismissSecrets(): void {
      secretLines.value = [];
    },
    dismissDropped(): void {
      droppedVersions.value = 0;
    },
  };
}
