import type { Setup } from '../../../core/transfer/setup.ts';
import { reversed, type SetupEdit, type SetupParts } from '../../../core/transfer/setup-parts.ts';
import type { RestoredSetup, SetupRestore } from '../../../messages/messages.ts';
import type { ConfigStore } from '../../draft/config-store.ts';
import { replaceText, saveEnded } from '../../draft/replace-text.ts';
import type { Replacement } from '../../draft/replacement.ts';
import type { UndoStore } from '../../widgets/undo-store.ts';

/** The parts of a backup to restore. */
interface WantedSetup {
  readonly text?: string | undefined;
  readonly edit: SetupEdit;
  /** ms since 1970, of the file. */
  readonly madeAt: number | undefined;
}

interface SetupStoreNeeds {
  readonly config: Pick<ConfigStore, 'draft' | 'stored' | 'isChanged' | 'saveState' | 'put' | 'save'>;
  readonly undos: UndoStore<Replacement>;
  readonly readStored: () => Promise<Omit<SetupParts, 'teamUrl'> & { readonly teamUrl?: string | undefined }>;
  /** Throws when it could not be stored, with everything as it was. */
  readonly ask: (restore: SetupRestore) => Promise<RestoredSetup>;
  /** Asks the user whether an address may be read. */
  readonly requestAccess: (url: string) => Promise<boolean>;
}

export type SetupStore = ReturnType<typeof createSetupStore>;

/** Reads all that is stored, and restores a backup. */
export function createSetupStore({ config, undos, readStored, ask, requestAccess }: SetupStoreNeeds) {
  /** Saves a new text as any other text, and stores the rest with it. */
  async function send(restore: SetupRestore, text: string | undefined): Promise<RestoredSetup> {
    if (text === undefined || text === config.stored.peek()) {
      const restored = await ask(restore);
      if (text !== undefined) config.put(text);
      return restored;
    }
    let restored: RestoredSetup = {};
    await replaceText(config, text, async prepared => {
      restored = await ask({ ...restore, config: prepared });
      if (!restored.saved) throw new Error('the text was not saved');
      return restored.saved;
    });
    return restored;
  }

  return {
    /** The saved text, and all that is stored beside it. */
    async read(): Promise<Setup> {
      const text = config.stored.peek();
      const { teamUrl = '', ...stored } = await readStored();
      return { ...stored, teamUrl, ...(text !== undefined && { text }) };
    },
    /**
     * Stores all that is wanted, or nothing. Leaves out a team's address if the user denies access to its host. Call it in
     * the click itself, because the browser asks the user.
     * @returns false if such an address was all that was wanted
     */
    async restore({ text, edit, madeAt }: WantedSetup): Promise<boolean> {
      const { teamUrl, ...others } = edit;
      const deniedUrl = teamUrl && !(await requestAccess(teamUrl.after)) ? teamUrl.after : undefined;
      const allowed: SetupEdit = deniedUrl === undefined ? edit : others;
      if (text === undefined && Object.keys(allowed).length === 0) return false;
      const of = { kind: 'setup', madeAt, deniedUrl } as const;
      undos.dismiss();
      await saveEnded(config);
      const [stored, draft] = [config.stored.peek() ?? '', config.draft.peek()];
      try {
        const { knownTeam } = await send(allowed, text);
        const restored = config.draft.peek();
        undos.changed({
          of,
          async undo() {
            // If the user denies access, the address comes back all the same, and its card says that access is missing.
            if (allowed.teamUrl?.before) await requestAccess(allowed.teamUrl.before);
            await saveEnded(config);
            // A text that the user has written since then stays.
            const isTextBack = text !== undefined && config.draft.peek() === restored;
            await send({ ...reversed(allowed), ...(knownTeam && { knownTeam }) }, isTextBack ? stored : undefined);
            if (isTextBack && draft !== stored) config.put(draft);
          },
        });
      } catch {
        undos.changed({ of: { ...of, hasFailed: true } });
      }
      return true;
    },
  };
}
