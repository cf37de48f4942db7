import { count, type Guard, object, record, text } from '../guards.ts';
import { type SaveStamp, STAMP } from './save-stamp.ts';

/** The key of the item that names the pieces of the present text. */
export const TEXT_HEAD = 'text.head';

/** Raise it with every change of the sync space that an older Hatrack would misread. */
const FORMAT = 1;

/** The shared text that counts, and its pieces. */
export interface TextHead extends SaveStamp {
  /** The name that the pieces share: every push has its own. */
  readonly generation: string;
  readonly pieces: number;
  /** The checksum of the pieces: see `checksumOf`. */
  readonly checksum: string;
}

/** What the sync space has. `cleared`: the user cleared all data at that time; older texts are not shared. */
export type FoundHead =
  | { readonly kind: 'none' | 'newer-format' }
  | { readonly kind: 'cleared'; readonly time: number }
  | { readonly kind: 'text'; readonly head: TextHead };

const textHead: Guard<TextHead> = record({
  ...{ ...STAMP, generation: text, checksum: text },
  pieces: (value: unknown) => count(value) || undefined,
});

/** Reads a stored head. One that cannot be read counts as none, and is replaced. */
export function parseHead(stored: unknown): FoundHead {
  const { format, cleared } = object(stored) ?? {};
  if (typeof format === 'number' && format > FORMAT) return { kind: 'newer-format' };
  if (typeof cleared === 'number') return { kind: 'cleared', time: cleared };
  const head = textHead(stored);
  return head ? { kind: 'text', head } : { kind: 'none' };
}

/** The form in which a head is stored. */
export function toStoredHead(head: TextHead): unknown {
  return { format: FORMAT, ...head };
}

/** What replaces the head when the user clears all data: without it, the other profiles would share the text again. */
export function clearedHead(time: number): unknown {
  return { format: FORMAT, cleared: time };
}
