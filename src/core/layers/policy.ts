import { type Guard, list, oneOf, record, text, texts } from '../guards.ts';
import { parseReadOnlyLayers, type ReadOnlyLayer } from '../model/layers.ts';
import { DEFAULT_SETTINGS, knownSettings, SETTING_NAMES, type Settings } from '../settings.ts';

/** What a company has set for everybody, but for its text (`public/managed-schema.json`). */
export interface Policy {
  /** What settings are where the user has not chosen; locked ones, whatever the user has chosen. */
  readonly settings: Partial<Settings>;
  readonly lockedSettings: readonly (keyof Settings)[];
  /** Layers that the user cannot switch off. */
  readonly lockedLayers: readonly ReadOnlyLayer[];
  /** Takes the place of the user's own address. */
  readonly teamUrl?: string;
  /** Extensions that may send a text, in addition to those that the user has allowed. */
  readonly senderIds: readonly string[];
  /** What it says and Hatrack does not understand: names such as `teamUrl`, `settings.theme`. */
  readonly ignored: readonly string[];
}

export const NO_POLICY: Policy = { settings: {}, lockedSettings: [], lockedLayers: [], senderIds: [], ignored: [] };

/** The parts of a policy that are lists: what is none of their values is left out. */
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
 * What is to be stored when the user wants these settings: their own choices, also those that a lock hides for now. One
 * that is what it would be without a choice is none.
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
