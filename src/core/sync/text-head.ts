import { count, type Guard, object, record, text } from '../guards.ts';
import { type SaveStamp, STAMP } from './save-stamp.ts';

/** The key of the item that says which pieces make the text of now. */
export const TEXT_HEAD = 'text.head';

/** Raise it with every change of what the sync space holds that an older Hatrack would read wrongly. */
const FORMAT = 1;

/** The text that counts in the sync space, and where its pieces are. */
export interface TextHead extends SaveStamp {
  /** Names the pieces: every push has a name of its own. */
  readonly generation: string;
  readonly pieces: number;
  /** Of the bytes that the pieces make: see `checksumOf`. */
  readonly checksum: string;
}

/** What the sync space says of the text. `cleared`: the user cleared all data then; what is older stays where it is. */
export type FoundHead =
  | { readonly kind: 'none' | 'newer-format' }
  | { readonly kind: 'cleared'; readonly time: number }
  | { readonly kind: 'text'; readonly head: TextHead };

const textHead: Guard<TextHead> = record({
  ...{ ...STAMP, generation: text, checksum: text },
  pieces: (value: unknown) => count(value) || undefined,
});

/** Reads the head as it is stored. One that cannot be read is none, and is written over. */
export function parseHead(stored: unknown): FoundHead {
  const { format, cleared } = object(stored) ?? {};
  if (typeof format === 'number' && format > FORMAT) return { kind: 'newer-format' };
  if (typeof cleared === 'number') return { kind: 'cleared', time: cleared };
  const head = textHead(stored);
  return head ? { kind: 'text', head } : { kind: 'none' };
}

/** The form a head is stored in. */
export function toStoredHead(head: TextHead): unknown {
  return { format: FORMAT, ...head };
}

/** What is left in place of the head when the user clears all data: else the other profiles would bring the text back. */
export function clearedHead(time: number): unknown {
  return { format: FORMAT, cleared: time };
}
