import { type Guard, list, oneOf, record, text, texts } from '../guards.ts';
import { parseReadOnlyLayers, type ReadOnlyLayer } from '../model/layers.ts';
import { DEFAULT_SETTINGS, knownSettings, SETTING_NAMES, type Settings } from '../settings.ts';

/** What a company has set for everybody, without its text (`public/managed-schema.json`). */
export interface Policy {
  /** The values of settings that the user has not chosen, and of all locked settings. */
  readonly settings: Partial<Settings>;
  readonly lockedSettings: readonly (keyof Settings)[];
  /** Layers that the user cannot switch off. */
  readonly lockedLayers: readonly ReadOnlyLayer[];
  /** Replaces the user's own address. */
  readonly teamUrl?: string;
  /** Extensions that may send a text, in addition to those that the user has allowed. */
  readonly senderIds: readonly string[];
  /** Names of what Hatrack does not understand in the policy, such as `teamUrl`, `settings.theme`. */
  readonly ignored: readonly string[];
}

export const NO_POLICY: Policy = { settings: {}, lockedSettings: [], lockedLayers: [], senderIds: [], ignored: [] };

/** Guards of a policy's lists. Each leaves out items that are no value of its list. */
export const POLICY_LISTS = {
  lockedSettings: (value: unknown) => list(oneOf(SETTING_NAMES))(value) ?? [],
  lockedLayers: parseReadOnlyLayers,
  senderIds: texts,
};

const parseStored: Guard<Policy> = record(
  { settings: knownSettings, ...POLICY_LISTS, ignored: texts },
  { teamUrl: text },
);

/** A stored policy, as `readPolicy` gave it; never throws. */
export function parsePolicy(stored: unknown): Policy {
  return parseStored(stored) ?? NO_POLICY;
}

/** The settings that count: locked ones of the policy, then the user's, then those of the policy, then the defaults. */
export function settingsUnder({ settings, lockedSettings }: Policy, stored: unknown): Settings {
  const locked = Object.fromEntries(lockedSettings.map(name => [name, settings[name]]));
  return { ...DEFAULT_SETTINGS, ...settings, ...knownSettings(stored), ...locked };
}

/**
 * What to store when the user wants these settings: the user's choices, also those that a lock hides for now. A value
 * that the setting has anyway is no choice.
 * @param before what is stored
 */
export function ownSettings(wanted: Settings, before: unknown, policy: Policy): Partial<Settings> {
  const now = settingsUnder(policy, before);
  const base = settingsUnder(policy, undefined);
  const own = new Map<string, unknown>(Object.entries(knownSettings(before)));
  for (const name of SETTING_NAMES) {
    if (wanted[name] === now[name] || policy.lockedSettings.includes(name)) continue;
    if (wanted[name] === base[name]) own.delete(name);
    else own.set(name, wanted[name]);
  }
  return Object.fromEntries(own);
}
