import { type Guard, list, oneOf, record, text } from '../guards.ts';

/** An earlier version of the config, without its text. */
export interface VersionInfo {
  /** Names the item that holds the text: 0 to 9. */
  readonly slot: number;
  /** The save that stored it. */
  readonly revision: number;
  /** ms since 1970 */
  readonly savedAt: number;
  readonly roleCount: number;
  /** Characters of the deflated text. */
  readonly size: number;
  /** See `PreparedConfig`. */
  readonly digest: string;
}

/** A text that a save replaces. It gets a slot if it stays. */
export type ReplacedVersion = Omit<VersionInfo, 'slot'>;

/** How many earlier versions are kept, which is also the number of slots. */
export const MOST_VERSIONS = 10;

/** How many characters all versions together may take: 3 MB of the 10 that `storage.local` has. */
export const MOST_CHARACTERS = 3 * 1024 * 1024;

/**
 * The versions that stay when a save replaces a text, newest first. Each text is listed once, at the time when it was
 * last replaced, without the present text: switching between two texts costs no third version.
 */
export function keepVersions(
  versions: readonly VersionInfo[],
  replaced: ReplacedVersion | undefined,
  presentDigest: string,
): readonly VersionInfo[] {
  const others = versions.filter(({ digest }) => digest !== replaced?.digest && digest !== presentDigest);
  if (!replaced || replaced.digest === presentDigest) return withinLimits(others);
  const kept = withinLimits<VersionInfo | ReplacedVersion>([replaced, ...others]);
  const slot = SLOTS.find(free => kept.every(version => !('slot' in version) || version.slot !== free)) ?? 0;
  return kept.map(version => ('slot' in version ? version : { ...version, slot }));
}

/** All slots, used or not. */
export const SLOTS: readonly number[] = Array.from({ length: MOST_VERSIONS }, (_, slot) => slot);

const amount: Guard<number> = value => (typeof value === 'number' && value >= 0 ? value : undefined);

const versionInfo = record({
  ...{ slot: oneOf(SLOTS), revision: amount, savedAt: amount, roleCount: amount, size: amount, digest: text },
});

/** Reads stored versions, newest first. Leaves out values that are no version, or share a slot with a newer one. */
export function parseVersions(stored: unknown): readonly VersionInfo[] {
  const slots = new Set<number>();
  const versions = (list(versionInfo)(stored) ?? []).filter(({ slot }) => !slots.has(slot) && slots.add(slot));
  return versions.toSorted((one, other) => other.revision - one.revision);
}

function withinLimits<Version extends ReplacedVersion>(versions: readonly Version[]): readonly Version[] {
  let characters = 0;
  return versions
    .filter(({ size }) => {
      if (characters + size > MOST_CHARACTERS) return false;
      characters += size;
      return true;
    })
    .slice(0, MOST_VERSIONS);
}
