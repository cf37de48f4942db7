import { signal } from '@preact/signals';
import type { AllData } from '../../platform/all-data.ts';
import type { StoreOf } from '../widgets/store-of.ts';
import type { UndoStore } from '../widgets/undo-store.ts';
import { type StoredKind, storedKinds } from './stored-kinds.ts';
import type { Changeable } from './undo-texts.ts';

export type DataStore = StoreOf<ReturnType<typeof createDataStore>>;

/** The page's own view of what is stored, with a draft that is not stored yet. */
export interface Draft {
  /** Waits for a save under way, then removes an unsaved draft and returns it. */
  take(): Promise<string | undefined>;
  /** Shows the stored data, and over them the unsaved draft, unless the user has typed something else since. */
  show(data: AllData, unsaved: string | undefined): Promise<void>;
}

interface DataStoreNeeds {
  readonly read: () => Promise<AllData>;
  readonly clear: () => Promise<void>;
  readonly write: (data: AllData) => Promise<void>;
  readonly draft: Draft;
  readonly undos: UndoStore<Changeable>;
}

const NOTHING: AllData = { local: {}, session: {}, sync: {} };

/** Clears everything that is stored, after a question. The page keeps it and can restore it until it is closed. */
export function createDataStore({ read, clear, write, draft, undos }: DataStoreNeeds) {
  /** What will go, while the user is asked; else `undefined`. */
  const question = signal<readonly StoredKind[] | undefined>(undefined);
  /** True after a failed clearing, until the next question. */
  const hasFailed = signal(false);
  return {
    question,
    hasFailed,
    async ask(): Promise<void> {
      hasFailed.value = false;
      undos.dismiss();
      question.value = storedKinds(await read());
    },
    /** Keeps everything. */
    keep(): void {
      question.value = undefined;
    },
    async clear(): Promise<void> {
      question.value = undefined;
      const unsaved = await draft.take();
      const before = await read();
      try {
        await clear();
      } catch {
        await draft.show(before, unsaved);
        hasFailed.value = true;
        return;
      }
      await draft.show(NOTHING, undefined);
      undos.changed({
        of: 'allData',
        undo: async () => {
          await write(before);
          await draft.show(before, unsaved);
        },
      });
    },
  };
}
