import { type ReadonlySignal, signal } from '@preact/signals';
import { SETTING_NAMES, type Settings } from '../../core/settings.ts';
import type { UndoStore } from '../undo/undo-store.ts';
import type { Changeable } from './undo-texts.ts';

export interface SettingsStore {
  readonly settings: ReadonlySignal<Settings>;
  /** Settings that a policy has locked. */
  readonly locked: ReadonlySignal<readonly (keyof Settings)[]>;
  /** True after a change that could not be stored, until the next. */
  readonly hasFailed: ReadonlySignal<boolean>;
  change<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void>;
  /** These are stored now, by whatever page: our own writes come back here, too. */
  stored(settings: Settings): void;
}

interface SettingsStoreNeeds {
  readonly stored: Settings;
  readonly locked?: ReadonlySignal<readonly (keyof Settings)[]>;
  readonly read: () => Promise<Settings>;
  /** Throws when it could not. */
  readonly write: (settings: Settings) => Promise<void>;
  readonly undos: UndoStore<Changeable>;
}

const NONE = signal<readonly (keyof Settings)[]>([]);

/**
 * The settings, applied at once and stored at once; a change that cannot be stored is taken back. Each change is written
 * on what is stored by then: that of another window to another setting stays.
 */
export function createSettingsStore({ stored, locked = NONE, read, write, undos }: SettingsStoreNeeds): SettingsStore {
  const settings = signal(stored);
  const hasFailed = signal(false);
  /** Applied here, and not yet heard of as stored; `echo` is what will be heard. */
  let own: readonly { readonly changed: Partial<Settings>; readonly echo?: string }[] = [];
  let last: Promise<void> = Promise.resolve();

  async function writeNow(changed: Partial<Settings>): Promise<void> {
    const before = await read();
    const wanted = { ...before, ...changed };
    const echo = JSON.stringify(wanted);
    const isStored = echo === JSON.stringify(before);
    own = own.flatMap(change => (change.changed !== changed ? change : isStored ? [] : { changed, echo }));
    if (!isStored) await write(wanted);
  }

  async function set<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> {
    const before = settings.peek()[name];
    const changed = { [name]: value };
    settings.value = { ...settings.peek(), ...changed };
    own = [...own, { changed }];
    const written = last.then(() => writeNow(changed));
    last = written.catch(() => undefined);
    try {
      await written;
    } catch (error) {
      own = own.filter(change => change.changed !== changed);
      settings.value = { ...settings.peek(), [name]: before };
      throw error;
    }
  }

  return {
    settings,
    locked,
    hasFailed,
    async change(name, value) {
      const before = settings.peek()[name];
      if (value === before || locked.peek().includes(name)) return;
      hasFailed.value = false;
      try {
        await set(name, value);
        undos.changed({ of: name, undo: () => set(name, before) });
      } catch {
        hasFailed.value = true;
      }
    },
    stored(now) {
      const heard = own.findIndex(({ echo }) => echo === JSON.stringify(now));
      own = own.slice(heard + 1);
      const before = settings.peek();
      const after: Settings = Object.assign({}, now, ...own.map(({ changed }) => changed));
      settings.value = after;
      for (const name of SETTING_NAMES) if (before[name] !== after[name]) undos.forget(name);
    },
  };
}
