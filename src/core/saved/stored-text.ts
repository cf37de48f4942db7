import { inflateChecked } from '../deflate.ts';
import { text } from '../guards.ts';

/** The user's text without secrets: the one source of truth. */
export interface StoredText {
  /** The text, from `deflateText`; empty if what is stored is not a text. */
  readonly deflated: string;
  /** See `PreparedConfig`. */
  readonly digest: string;
  /** Counts the saves. */
  readonly revision: number;
  /** ms since 1970 */
  readonly savedAt: number;
  readonly roleCount: number;
}

/**
 * Reads a stored text; `undefined` if nothing is stored. A value that is not a text counts as a text that cannot be
 * read, so that the user sees it.
 */
export function parseStoredText(stored: unknown): StoredText | undefined {
  if (stored === undefined || stored === null) return undefined;
  const { deflated, digest, revision, savedAt, roleCount } = Object(stored) as Readonly<Record<string, unknown>>;
  return {
    ...{ deflated: text(deflated) ?? '', digest: text(digest) ?? '' },
    ...{ revision: Number(revision) || 0, savedAt: Number(savedAt) || 0, roleCount: Number(roleCount) || 0 },
  };
}

/** Throws `DamagedTextError`. */
export async function readStoredText({ deflated, digest }: StoredText): Promise<string> {
  return inflateChecked(deflated, digest);
}

/** Whether the stored value never was a text. */
export function isNone({ deflated }: StoredText): boolean {
  return deflated === '';
}

export function isReadable(stored: StoredText): Promise<boolean> {
  return readStoredText(stored).then(
    () => true,
    () => false,
  );
}
