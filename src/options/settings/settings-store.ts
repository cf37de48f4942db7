import { type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../../core/settings.ts';

export interface SettingsStore {
  readonly settings: ReadonlySignal<Settings>;
  /** True after a change that could not be stored, until the next. */
  readonly hasFailed: ReadonlySignal<boolean>;
  change(changed: Partial<Settings>): Promise<void>;
  /** Another page stored these. */
  storedElsewhere(settings: Settings): void;
}

interface SettingsStoreNeeds {
  readonly stored: Settings;
  /** Throws when it could not. */
  readonly save: (settings: Settings) => Promise<void>;
}

/** The settings, applied at once and stored at once; a change that cannot be stored is taken back. */
export function createSettingsStore({ stored, save }: SettingsStoreNeeds): SettingsStore {
  const settings = signal(stored);
  const hasFailed = signal(false);
  let kept = stored;
  return {
    settings,
    hasFailed,
    async change(changed) {
      hasFailed.value = false;
      const wanted = { ...settings.peek(), ...changed };
      settings.value = wanted;
      try {
        await save(wanted);
        kept = wanted;
      } catch {
        settings.value = kept;
        hasFailed.value = true;
      }
    },
    storedElsewhere(now) {
      kept = now;
      settings.value = now;
    },
  };
}
