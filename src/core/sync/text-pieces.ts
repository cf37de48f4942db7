import { packBytes, unpackBytes } from './pack-bytes.ts';
import { itemBytes, SYNC_LIMITS, type SyncLimits } from './sync-limits.ts';

/** A text's bytes, cut to fit the sync space. */
export interface TextPieces {
  readonly generation: string;
  /** By key. */
  readonly items: Readonly<Record<string, string>>;
  readonly checksum: string;
}

/**
 * Cuts bytes into items that a browser takes, each as full as it may be.
 * @param generation a fresh name: pieces of two pushes are never mixed
 */
export async function splitForSync(
  bytes: Uint8Array<ArrayBuffer>,
  generation: string,
  limits: SyncLimits = SYNC_LIMITS,
): Promise<TextPieces> {
  const packed = packBytes(bytes);
  const items: [string, string][] = [];
  let from = 0;
  do {
    const key = pieceKey(generation, items.length);
    // Each character is one byte of JSON: see `packBytes`.
    const room = limits.itemBytes - itemBytes(key, '');
    items.push([key, packed.slice(from, from + room)]);
    from += room;
  } while (from < packed.length);
  return { generation, items: Object.fromEntries(items), checksum: await checksumOf(bytes) };
}

/**
 * The bytes that the pieces of a generation make, out of whatever else is there, in whatever order it came.
 * `incomplete`: some are missing (yet); `corrupt`: all are there, and make something else than was pushed.
 */
export async function joinPieces(
  items: Readonly<Record<string, unknown>>,
  { generation, pieces, checksum }: { readonly generation: string; readonly pieces: number; readonly checksum: string },
): Promise<Uint8Array<ArrayBuffer> | 'incomplete' | 'corrupt'> {
  if (!hasAllPieces(items, { generation, pieces })) return 'incomplete';
  const keys = Array.from({ length: pieces }, (_, at) => pieceKey(generation, at));
  const bytes = unpackBytes(keys.map(key => String(items[key])).join(''));
  return bytes && (await checksumOf(bytes)) === checksum ? bytes : 'corrupt';
}

export function hasAllPieces(
  items: Readonly<Record<string, unknown>>,
  { generation, pieces }: { readonly generation: string; readonly pieces: number },
): boolean {
  if (Object.keys(items).length < pieces) return false;
  return Array.from({ length: pieces }, (_, at) => pieceKey(generation, at)).every(key => key in items);
}

/** The generation that a key's piece belongs to; `undefined` where the item is no piece of a text. */
export function generationOf(key: string): string | undefined {
  return /^text\.([^.]+)\.\d+$/.exec(key)?.[1];
}

function pieceKey(generation: string, at: number): string {
  return `text.${generation}.${at}`;
}

/** The first half of SHA-256 in hexadecimal: it guards against what is torn, not against anybody. */
async function checksumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), byte => byte.toString(16).padStart(2, '0')).join('');
}
