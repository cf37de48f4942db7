import { type Guard, list, oneOf, record, text } from '../guards.ts';

/** What is known of an earlier version of the config without reading its text. */
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

/** A text that a save replaces; it gets a slot where it stays. */
export type ReplacedVersion = Omit<VersionInfo, 'slot'>;

/** How many earlier versions are kept at most, and so the number of slots. */
export const MOST_VERSIONS = 10;

/** How many characters all of them take at most: 3 MB of the 10 that `storage.local` gives. */
export const MOST_CHARACTERS = 3 * 1024 * 1024;

/**
 * The versions that stay when a save replaces a text by another, newest first. Each text is in the list once, at the
 * time when it was replaced last, and the present one is not: going back and forth between two texts costs no third.
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

/** All slots, whether they hold something or not. */
export const SLOTS: readonly number[] = Array.from({ length: MOST_VERSIONS }, (_, slot) => slot);

const amount: Guard<number> = value => (typeof value === 'number' && value >= 0 ? value : undefined);

const versionInfo = record({
  ...{ slot: oneOf(SLOTS), revision: amount, savedAt: amount, roleCount: amount, size: amount, digest: text },
});

/** Stored versions, newest first; entries that are none, or share a slot with a newer one, are left out. */
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
