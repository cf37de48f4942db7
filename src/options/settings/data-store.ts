import { signal } from '@preact/signals';
import type { AllData } from '../../platform/all-data.ts';
import type { StoreOf } from '../widgets/store-of.ts';
import type { UndoStore } from '../widgets/undo-store.ts';
import { type StoredKind, storedKinds } from './stored-kinds.ts';
import type { Changeable } from './undo-texts.ts';

export type DataStore = StoreOf<ReturnType<typeof createDataStore>>;

/** The page's own view of what is stored, a draft that is not stored yet included. */
export interface Draft {
  /** Waits for a save under way, then takes an unsaved draft away and gives it. */
  take(): Promise<string | undefined>;
  /** These data are stored now; an unsaved draft comes on top, unless something else was typed since. */
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

/** Clears all that is stored, once the user was asked. Until the page is closed it can be put back: the page keeps it. */
export function createDataStore({ read, clear, write, draft, undos }: DataStoreNeeds) {
  /** What would go, while the user is asked; `undefined` while not. */
  const question = signal<readonly StoredKind[] | undefined>(undefined);
  /** True after a clearing that could not be done, until the next question. */
  const hasFailed = signal(false);
  return {
    question,
    hasFailed,
    async ask(): Promise<void> {
      hasFailed.value = false;
      undos.dismiss();
      question.value = storedKinds(await read());
    },
    /** Everything stays. */
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
