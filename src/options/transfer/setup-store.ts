import { type ReadonlySignal, signal } from '@preact/signals';
import type { Setup } from '../../core/transfer/setup.ts';
import { setupChanges } from '../../core/transfer/setup-changes.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import { replaceText } from '../draft/replace-text.ts';
import { saveEnded } from '../draft/save-ended.ts';
import type { StoredSetup } from './stored-setup.ts';

/** What of a set-up can be restored by itself; names of accounts go with the ledger. */
export type SetupPart = 'text' | 'settings' | 'favourites' | 'ledger' | 'team' | 'senders' | 'layers';

/** `failed`: something could not be stored, and all is as it was. */
export interface SetupNotice {
  readonly what: 'restored' | 'failed' | 'undone' | 'not-undone';
  /** ms since 1970, of the file. */
  readonly madeAt: number | undefined;
  /** The team's address, where all was restored but that: access to its host was not allowed. */
  readonly deniedUrl?: string;
}

export interface SetupStore {
  /** Until dismissed. */
  readonly notice: ReadonlySignal<SetupNotice | undefined>;
  /** The saved text, and all that is stored beside it. */
  read(): Promise<Setup>;
  /**
   * Stores parts of a set-up: all of them or none.
   * @param deniedUrl the team's address, where it is no part because access to its host was not allowed
   */
  restore(wanted: Setup, parts: ReadonlySet<SetupPart>, madeAt: number | undefined, deniedUrl?: string): Promise<void>;
  /** Asks the user whether an address may be read, which a restore with it needs. Call it in the click itself. */
  requestAccess(url: string): Promise<boolean>;
  /** Call it in the click itself: an address that comes back may have to be granted again. */
  undo(): Promise<void>;
  dismiss(): void;
}

/** Each step gives the way to take it back. */
type Step = () => Promise<() => Promise<void>>;

type Config = Pick<ConfigStore, 'draft' | 'stored' | 'isChanged' | 'saveState' | 'put' | 'save'>;

export function createSetupStore(config: Config, stored: StoredSetup): SetupStore {
  const notice = signal<SetupNotice | undefined>(undefined);
  let undoLast: (() => Promise<void>) | undefined;
  /** The address that an undo brings back. */
  let replacedUrl: string | undefined;

  async function stepsFor(wanted: Setup, parts: ReadonlySet<SetupPart>): Promise<readonly Step[]> {
    const now = await stored.read();
    const { settings, favourites, ledger, accountAliases, team, senders, layers } = setupChanges(now, wanted);
    const { text } = wanted;
    const { senderIds = [], layersOff = [] } = wanted.layers;
    replacedUrl = parts.has('team') ? team?.before : undefined;
    return [
      ...(parts.has('text') && text !== undefined ? [() => replaceText(config, text)] : []),
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
    notice,
    async read() {
      const text = config.stored.peek();
      return { ...(await stored.read()), ...(text !== undefined && { text }) };
    },
    async restore(wanted, parts, madeAt, deniedUrl) {
      notice.value = undefined;
      await saveEnded(config);
      const undos: (() => Promise<void>)[] = [];
      const undoAll = async (): Promise<void> => {
        for (let undo = undos.at(-1); undo; undo = undos.at(-1)) {
          await undo();
          undos.pop();
        }
      };
      try {
        for (const step of await stepsFor(wanted, parts)) undos.push(await step());
        undoLast = undoAll;
        notice.value = { what: 'restored', madeAt, ...(deniedUrl !== undefined && { deniedUrl }) };
      } catch {
        await undoAll().catch(() => undefined);
        notice.value = { what: 'failed', madeAt };
      }
    },
    requestAccess: stored.requestAccess,
    async undo() {
      const madeAt = notice.peek()?.madeAt;
      try {
        // Where it is refused, the address comes back all the same, and its card says what is missing.
        if (replacedUrl !== undefined) await stored.requestAccess(replacedUrl);
        await undoLast?.();
        undoLast = undefined;
        notice.value = { what: 'undone', madeAt };
      } catch {
        notice.value = { what: 'not-undone', madeAt };
      }
    },
    dismiss() {
      notice.value = undefined;
    },
  };
}
