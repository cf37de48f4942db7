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
  /** Changes these settings in what is stored by then. Throws if that fails. */
  readonly write: (changed: Partial<Settings>) => Promise<void>;
  readonly undos: UndoStore<Changeable>;
}

const NONE = signal<readonly (keyof Settings)[]>([]);

/**
 * The settings. A change applies and is stored at once; if it cannot be stored, it is undone. Each change is made to
 * what is stored by then, so that another window's change to another setting stays.
 */
export function createSettingsStore({ stored, locked = NONE, write, undos }: SettingsStoreNeeds) {
  const settings = signal(stored);
  /** True after a change that could not be stored, until the next one. */
  const hasFailed = signal(false);
  /** Changes that apply here, and are not stored yet. */
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
    /** Takes the stored settings, whichever page wrote them, this one too. */
    stored(now: Settings): void {
      const before = settings.peek();
      const after: Settings = Object.assign({}, now, ...own);
      settings.value = after;
      for (const name of SETTING_NAMES) if (before[name] !== after[name]) undos.forget(name);
    },
  };
}
