import { inflateChecked } from '../deflate.ts';

/** The text as the user has it, secrets taken out: the one source of truth. */
export interface StoredText {
  /** As `deflateText` gives it; or plain, as the first version of Hatrack wrote it. */
  readonly text: { readonly deflated: string; readonly digest: string } | { readonly plain: string };
  /** Counts the saves. */
  readonly revision: number;
  /** ms since 1970 */
  readonly savedAt: number;
  readonly roleCount: number;
}

const DAMAGED = { deflated: '', digest: '' };

/** A stored text; `undefined` where nothing is stored. What is no text is one that cannot be read: it is not lost unseen. */
export function parseStoredText(stored: unknown): StoredText | undefined {
  if (stored === undefined || stored === null) return undefined;
  const { text, deflated, digest, revision, savedAt, roleCount } = Object(stored) as Readonly<Record<string, unknown>>;
  const rest = { revision: Number(revision) || 0, savedAt: Number(savedAt) || 0, roleCount: Number(roleCount) || 0 };
  if (typeof deflated === 'string') return { text: { deflated, digest: String(digest ?? '') }, ...rest };
  return { text: typeof text === 'string' ? { plain: text } : DAMAGED, ...rest };
}

/** The form a text is stored in, read back by `parseStoredText`. */
export function toStoredText(stored: StoredText | undefined): unknown {
  if (!stored) return undefined;
  const { text, ...rest } = stored;
  return 'plain' in text ? { text: text.plain, ...rest } : { ...text, ...rest };
}

/** Throws `DamagedTextError`. */
export async function readStoredText({ text }: StoredText): Promise<string> {
  return 'plain' in text ? text.plain : inflateChecked(text.deflated, text.digest);
}

/** Whether what is stored is no text, and never was one. */
export function isNone({ text }: StoredText): boolean {
  return 'deflated' in text && text.deflated === '';
}

export function isReadable(stored: StoredText): Promise<boolean> {
  return readStoredText(stored).then(
    () => true,
    () => false,
  );
}
