import { type ReadonlySignal, signal } from '@preact/signals';
import { SETTING_NAMES, type Settings } from '../../core/settings.ts';
import type { StoreOf } from '../widgets/store-of.ts';
import type { UndoStore } from '../widgets/undo-store.ts';
import type { Changeable } from './undo-texts.ts';

export type SettingsStore = StoreOf<ReturnType<typeof createSettingsStore>>;

interface SettingsStoreNeeds {
  readonly stored: Settings;
  /** Settings that a policy has locked. */
  readonly locked?: ReadonlySignal<readonly (keyof Settings)[]>;
  /** Changes these, on what is stored by then. Throws when it could not. */
  readonly write: (changed: Partial<Settings>) => Promise<void>;
  readonly undos: UndoStore<Changeable>;
}

const NONE = signal<readonly (keyof Settings)[]>([]);

/**
 * The settings, applied at once and stored at once; a change that cannot be stored is taken back. Each change is written
 * on what is stored by then: that of another window to another setting stays.
 */
export function createSettingsStore({ stored, locked = NONE, write, undos }: SettingsStoreNeeds) {
  const settings = signal(stored);
  /** True after a change that could not be stored, until the next. */
  const hasFailed = signal(false);
  /** Applied here, and not stored yet. */
  let own: readonly Partial<Settings>[] = [];
  let last: Promise<void> = Promise.resolve();

  async function set<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> {
    const before = settings.peek()[name];
    const changed = { [name]: value };
    settings.value = { ...settings.peek(), ...changed };
    own = [...own, changed];
    const written = last.then(() => write(changed));
    last = written.catch(() => undefined);
    try {
      await written;
    } catch (error) {
      settings.value = { ...settings.peek(), [name]: before };
      throw error;
    } finally {
      own = own.filter(change => change !== changed);
    }
  }

  return {
    ...{ settings, locked, hasFailed },
    async change<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> {
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
    /** These are stored now, by whatever page: our own writes come back here, too. */
    stored(now: Settings): void {
      const before = settings.peek();
      const after: Settings = Object.assign({}, now, ...own);
      settings.value = after;
      for (const name of SETTING_NAMES) if (before[name] !== after[name]) undos.forget(name);
    },
  };
}
