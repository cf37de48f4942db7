import type { Setup } from '../../core/transfer/setup.ts';
import { setupChanges } from '../../core/transfer/setup-changes.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import { rememberTexts, replaceText } from '../draft/replace-text.ts';
import type { Replacement } from '../draft/replacement.ts';
import { saveEnded } from '../draft/save-ended.ts';
import type { UndoStore } from '../widgets/undo-store.ts';
import type { StoredSetup } from './stored-setup.ts';

/** What of a set-up can be restored by itself; names of accounts go with the ledger. */
export type SetupPart = 'text' | 'settings' | 'favourites' | 'ledger' | 'team' | 'senders' | 'layers';

export interface SetupStore {
  /** The saved text, and all that is stored beside it. */
  read(): Promise<Setup>;
  /**
   * Stores parts of a set-up: all of them or none.
   * @param deniedUrl the team's address, where it is no part because access to its host was not allowed
   */
  restore(wanted: Setup, parts: ReadonlySet<SetupPart>, madeAt: number | undefined, deniedUrl?: string): Promise<void>;
  /** Asks the user whether an address may be read, which a restore with it needs. Call it in the click itself. */
  requestAccess(url: string): Promise<boolean>;
}

/** Each step gives the way to take it back. */
type Step = () => Promise<() => Promise<void>>;

type Config = Pick<ConfigStore, 'draft' | 'stored' | 'isChanged' | 'saveState' | 'put' | 'save'>;

export function createSetupStore(config: Config, stored: StoredSetup, undos: UndoStore<Replacement>): SetupStore {
  async function stepsFor(wanted: Setup, parts: ReadonlySet<SetupPart>): Promise<readonly Step[]> {
    const now = await stored.read();
    const { settings, favourites, ledger, accountAliases, team, senders, layers } = setupChanges(now, wanted);
    const { text } = wanted;
    const { senderIds = [], layersOff = [] } = wanted.layers;
    const replace = async (by: string): Promise<() => Promise<void>> => {
      const undo = rememberTexts(config);
      await replaceText(config, by);
      return undo;
    };
    return [
      ...(parts.has('text') && text !== undefined ? [() => replace(text)] : []),
      ...(parts.has('settings') && settings.length > 0 ? [() => stored.setSettings(wanted.settings, settings)] : []),
      ...(parts.has('favourites') && favourites ? [() => stored.setFavourites(wanted.favourites)] : []),
      ...(parts.has('ledger') ? ledger.map(join => () => stored.joinLedger(join)) : []),
      ...(parts.has('ledger') && accountAliases ? [() => stored.setAccountAliases(accountAliases)] : []),
      ...(parts.has('senders') && senders ? [() => stored.setSenders(senderIds)] : []),
      ...(parts.has('layers') && layers ? [() => stored.setLayersOff(layersOff)] : []),
      ...(parts.has('team') && team ? [() => stored.setTeamUrl(team.after)] : []),
    ];
  }

  return {
    async read() {
      const text = config.stored.peek();
      return { ...(await stored.read()), ...(text !== undefined && { text }) };
    },
    async restore(wanted, parts, madeAt, deniedUrl) {
      const of = { kind: 'setup', madeAt, deniedUrl } as const;
      undos.dismiss();
      await saveEnded(config);
      const replacedUrl = parts.has('team') ? (await stored.read()).layers.teamUrl : undefined;
      const steps: (() => Promise<void>)[] = [];
      const undoSteps = async (): Promise<void> => {
        for (let step = steps.at(-1); step; step = steps.at(-1)) {
          await step();
          steps.pop();
        }
      };
      try {
        for (const step of await stepsFor(wanted, parts)) steps.push(await step());
      } catch {
        await undoSteps().catch(() => undefined);
        undos.changed({ of: { ...of, hasFailed: true } });
        return;
      }
      undos.changed({
        of,
        async undo() {
          // Where it is refused, the address comes back all the same, and its card says what is missing.
          if (replacedUrl !== undefined) await stored.requestAccess(replacedUrl);
          await undoSteps();
        },
      });
    },
    requestAccess: stored.requestAccess,
  };
}
