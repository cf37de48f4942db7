import type { Profile } from './profile.ts';

/** Raise it with every change of what an index holds: older ones are then made anew from the text. */
const INDEX_VERSION = 1;

/**
 * The profiles as one JSON string: storage hands out 10,000 roles as a string in 40 ms, as objects in 150 to 200
 * (design.md 5.1).
 */
export function buildIndex(profiles: readonly Profile[]): string {
  return JSON.stringify({ version: INDEX_VERSION, profiles });
}

/**
 * The profiles of an index; `undefined` for one that is missing, broken or of other code. What an index of this code
 * holds has passed `parseConfig`, so its profiles are not checked one by one again.
 */
export function readIndex(stored: unknown): readonly Profile[] | undefined {
  if (typeof stored !== 'string') return undefined;
  try {
    const index: unknown = JSON.parse(stored);
    return isIndex(index) ? index.profiles : undefined;
  } catch {
    return undefined;
  }
}

function isIndex(value: unknown): value is { readonly profiles: readonly Profile[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === INDEX_VERSION &&
    'profiles' in value &&
    Array.isArray(value.profiles)
  );
}
