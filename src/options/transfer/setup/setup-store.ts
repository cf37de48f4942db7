import type { PreparedConfig } from '../../../core/saved/prepared-config.ts';
import type { StoredSave } from '../../../core/saved/save-result.ts';
import type { Setup } from '../../../core/transfer/setup.ts';
import { reversed, type SetupEdit } from '../../../core/transfer/setup-edit.ts';
import type { RestoredSetup, SetupRestore } from '../../../messages/messages.ts';
import type { ConfigStore } from '../../draft/config-store.ts';
import { replaceText, saveEnded } from '../../draft/replace-text.ts';
import type { Replacement } from '../../draft/replacement.ts';
import type { UndoStore } from '../../widgets/undo-store.ts';

/** What of a set-up is to be restored. */
interface WantedSetup {
  readonly text?: string | undefined;
  readonly edit: SetupEdit;
  /** ms since 1970, of the file. */
  readonly madeAt: number | undefined;
  /** The team's address, where it is left out because access to its host was not allowed. */
  readonly deniedUrl?: string | undefined;
}

export interface SetupStore {
  /** The saved text, and all that is stored beside it. */
  read(): Promise<Setup>;
  /** Stores all that is wanted, or nothing. */
  restore(wanted: WantedSetup): Promise<void>;
  /** Asks the user whether an address may be read, which a restore with it needs. Call it in the click itself. */
  requestAccess(url: string): Promise<boolean>;
}

interface SetupStoreNeeds {
  readonly config: Pick<ConfigStore, 'draft' | 'stored' | 'isChanged' | 'saveState' | 'put' | 'save'>;
  readonly undos: UndoStore<Replacement>;
  readonly readStored: () => Promise<Omit<Setup, 'text'>>;
  /** Throws when it could not be stored, with everything as it was. */
  readonly ask: (restore: SetupRestore) => Promise<RestoredSetup>;
  readonly requestAccess: (url: string) => Promise<boolean>;
}

export function createSetupStore({ config, undos, readStored, ask, requestAccess }: SetupStoreNeeds): SetupStore {
  /** The text goes the way of every save, and takes the rest along. */
  async function send(restore: SetupRestore, text: string | undefined): Promise<RestoredSetup> {
    if (text === undefined) return ask(restore);
    const draft = config.draft.peek();
    let restored: RestoredSetup | undefined;
    await replaceText(config, text, async (prepared: PreparedConfig): Promise<StoredSave> => {
      restored = await ask({ ...restore, config: prepared });
      if (!restored.saved) throw new Error('the text was not saved');
      return restored.saved;
    });
    // What is saved already goes without a save.
    if (restored) return restored;
    return ask(restore).catch(error => {
      config.put(draft);
      throw error;
    });
  }

  return {
    async read() {
      const text = config.stored.peek();
      return { ...(await readStored()), ...(text !== undefined && { text }) };
    },
    async restore({ text, edit, madeAt, deniedUrl }) {
      const of = { kind: 'setup', madeAt, deniedUrl } as const;
      undos.dismiss();
      await saveEnded(config);
      const [stored, draft] = [config.stored.peek() ?? '', config.draft.peek()];
      try {
        const { knownTeam } = await send(edit, text);
        const restored = config.draft.peek();
        undos.changed({
          of,
          async undo() {
            // Where it is refused, the address comes back all the same, and its card says what is missing.
            if (edit.teamUrl?.before !== undefined) await requestAccess(edit.teamUrl.before);
            await saveEnded(config);
            // What the user has written since stays.
            const isTextBack = text !== undefined && config.draft.peek() === restored;
            await send({ ...reversed(edit), ...(knownTeam && { knownTeam }) }, isTextBack ? stored : undefined);
            if (isTextBack && draft !== stored) config.put(draft);
          },
        });
      } catch {
        undos.changed({ of: { ...of, hasFailed: true } });
      }
    },
    requestAccess,
  };
}
