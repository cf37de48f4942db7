import { inflateChecked } from '../deflate.ts';
import { text } from '../guards.ts';

/** The text as the user has it, secrets taken out: the one source of truth. */
export interface StoredText {
  /** As `deflateText` gives it; empty where what is stored is no text. */
  readonly deflated: string;
  /** See `PreparedConfig`. */
  readonly digest: string;
  /** Counts the saves. */
  readonly revision: number;
  /** ms since 1970 */
  readonly savedAt: number;
  readonly roleCount: number;
}

/** A stored text; `undefined` where nothing is stored. What is no text is one that cannot be read: the user is to hear of it. */
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

/** Whether what is stored is no text, and never was one. */
export function isNone({ deflated }: StoredText): boolean {
  return deflated === '';
}

export function isReadable(stored: StoredText): Promise<boolean> {
  return readStoredText(stored).then(
    () => true,
    () => false,
  );
}
