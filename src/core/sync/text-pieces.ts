import { packBytes, unpackBytes } from './pack-bytes.ts';
import { itemBytes, SYNC_LIMITS, type SyncLimits } from './sync-limits.ts';
import { parseHead, TEXT_HEAD, type TextHead } from './text-head.ts';

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

/** Says which pieces make a text: see `TextHead`. */
type PiecesHead = Pick<TextHead, 'generation' | 'pieces' | 'checksum'>;

/**
 * The bytes that the pieces of a generation make, out of whatever else is there, in whatever order it came.
 * `incomplete`: some are missing (yet), or are no pieces, or nothing says which there should be; `corrupt`: all are
 * there, and make something else than was pushed.
 * @param head of another place than the items themselves
 */
export async function joinPieces(
  items: Readonly<Record<string, unknown>>,
  head: PiecesHead | undefined = headOf(items),
): Promise<Uint8Array<ArrayBuffer> | 'incomplete' | 'corrupt'> {
  const found = head && piecesOf(items, head);
  if (!found) return 'incomplete';
  const bytes = unpackBytes(found.join(''));
  return bytes && (await checksumOf(bytes)) === head.checksum ? bytes : 'corrupt';
}

export function hasAllPieces(items: Readonly<Record<string, unknown>>, head: PiecesHead): boolean {
  return piecesOf(items, head) !== undefined;
}

/** In their order; `undefined` where one is missing. A text has at least one. */
function piecesOf(
  items: Readonly<Record<string, unknown>>,
  { generation, pieces }: PiecesHead,
): readonly string[] | undefined {
  if (!Number.isSafeInteger(pieces) || pieces < 1 || Object.keys(items).length < pieces) return undefined;
  const found = Array.from({ length: pieces }, (_, at) => items[pieceKey(generation, at)]);
  return found.every(piece => typeof piece === 'string') ? found : undefined;
}

function headOf(items: Readonly<Record<string, unknown>>): PiecesHead | undefined {
  const found = parseHead(items[TEXT_HEAD]);
  return found.kind === 'text' ? found.head : undefined;
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
