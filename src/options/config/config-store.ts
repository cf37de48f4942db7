import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { type DraftReading, EMPTY_READING } from './draft-reading.ts';
import { type SaveFailure, saveFailure } from './save-failure.ts';

export type SaveState =
  | { readonly state: 'idle' | 'saving' }
  | { readonly state: 'saved'; readonly roleCount: number }
  /** Saved elsewhere, and shown here because nothing was being changed. */
  | { readonly state: 'updated' }
  | { readonly state: 'failed'; readonly failure: SaveFailure };

export interface SavedText {
  readonly text: string;
  /** 1-based lines whose access keys were taken out. */
  readonly secretLines: readonly number[];
}

interface ConfigStoreNeeds {
  /** The stored text; `undefined` when there is none yet. */
  readonly stored: string | undefined;
  /** Stores a text and gives it as stored. Throws when it could not. */
  readonly save: (text: string) => Promise<SavedText>;
  readonly read: (text: string) => Promise<DraftReading>;
  /** Makes of an act one that waits until typing pauses. */
  readonly afterPause: (act: () => void) => () => void;
}

export interface ConfigStore {
  readonly draft: ReadonlySignal<string>;
  readonly reading: ReadonlySignal<DraftReading>;
  readonly isChanged: ReadonlySignal<boolean>;
  /** Nothing stored and nothing written. */
  readonly isFirstRun: ReadonlySignal<boolean>;
  readonly saveState: ReadonlySignal<SaveState>;
  /** Lines whose access keys the last save took out, until dismissed. */
  readonly secretLines: ReadonlySignal<readonly number[]>;
  /** True while the stored text changed under a changed draft. */
  readonly isConflict: ReadonlySignal<boolean>;
  type(text: string): void;
  /** Replaces the draft from outside the field, and reads it at once. */
  put(text: string): void;
  save(): Promise<void>;
  /** Another page, or sync, stored this. */
  storedElsewhere(text: string | undefined): void;
  takeStored(): void;
  keepDraft(): void;
  dismissSecrets(): void;
}

/** A draft of the config beside the stored text. The draft is never replaced while it holds unsaved changes. */
export function createConfigStore({ stored: initial, save, read, afterPause }: ConfigStoreNeeds): ConfigStore {
  const stored = signal(asField(initial));
  const draft = signal(asField(initial) ?? '');
  const reading = signal(EMPTY_READING);
  const saveState = signal<SaveState>({ state: 'idle' });
  const secretLines = signal<readonly number[]>([]);
  const isConflict = signal(false);
  const isChanged = computed(() => draft.value !== (stored.value ?? ''));
  let readText: string | undefined;
  let seenWhileSaving: { readonly text: string | undefined } | undefined;

  async function readNow(): Promise<DraftReading> {
    const text = draft.peek();
    const result = text === readText ? reading.peek() : await read(text);
    if (text === draft.peek()) {
      readText = text;
      reading.value = result;
    }
    return result;
  }
  const readSoon = afterPause(() => void readNow());

  function show(text: string): void {
    if (text === draft.peek()) return;
    draft.value = text;
    void readNow();
  }

  function storedElsewhere(text: string | undefined): void {
    if (saveState.peek().state === 'saving') {
      seenWhileSaving = { text };
      return;
    }
    const now = asField(text);
    if (now === stored.peek()) return;
    const hadChanges = isChanged.peek();
    batch(() => {
      stored.value = now;
      if (!hadChanges) {
        show(now ?? '');
        saveState.value = { state: 'updated' };
      }
      isConflict.value = hadChanges && isChanged.value;
    });
  }

  async function saveDraft(): Promise<void> {
    if (saveState.peek().state === 'saving' || !isChanged.peek()) return;
    const sent = draft.peek();
    saveState.value = { state: 'saving' };
    saveState.value = await save(sent).then(
      result => settle(sent, result),
      (error: unknown) => ({ state: 'failed', failure: saveFailure(error) }) as const,
    );
    const seen = seenWhileSaving;
    seenWhileSaving = undefined;
    if (seen) storedElsewhere(seen.text);
  }

  async function settle(sent: string, result: SavedText): Promise<SaveState> {
    const saved = asField(result.text) ?? '';
    batch(() => {
      stored.value = saved;
      secretLines.value = result.secretLines;
      isConflict.value = false;
      if (draft.peek() === sent) show(saved);
    });
    const { listed } = saved === draft.peek() ? await readNow() : await read(saved);
    return { state: 'saved', roleCount: listed.length };
  }

  void readNow();
  return {
    draft,
    reading,
    isChanged,
    isFirstRun: computed(() => stored.value === undefined && draft.value === ''),
    saveState,
    secretLines,
    isConflict,
    type(text) {
      draft.value = text;
      if (!isChanged.peek()) isConflict.value = false;
      if (saveState.peek().state !== 'saving') saveState.value = { state: 'idle' };
      readSoon();
    },
    put: show,
    save: saveDraft,
    storedElsewhere,
    takeStored() {
      isConflict.value = false;
      show(stored.peek() ?? '');
    },
    keepDraft() {
      isConflict.value = false;
    },
    dismissSecrets() {
      secretLines.value = [];
    },
  };
}

/** A text as a text field holds it: whatever the line breaks were, they are `\n` there. */
function asField(text: string | undefined): string | undefined {
  return text?.replace(/\r\n?/g, '\n');
}
