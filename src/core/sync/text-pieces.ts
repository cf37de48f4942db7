import { digestOf } from '../deflate.ts';
import { itemBytes, SYNC_LIMITS, type SyncLimits } from './sync-limits.ts';
import { parseHead, TEXT_HEAD, type TextHead } from './text-head.ts';

/** A deflated text, cut to fit the sync space. */
export interface TextPieces {
  readonly generation: string;
  /** By key. */
  readonly items: Readonly<Record<string, string>>;
  readonly checksum: string;
}

/**
 * Cuts a deflated text into items that a browser accepts, each as full as allowed.
 * @param deflated base64, of which each character is one byte of JSON
 * @param generation a fresh name: pieces of two pushes never mix
 */
export async function splitForSync(
  deflated: string,
  generation: string,
  limits: SyncLimits = SYNC_LIMITS,
): Promise<TextPieces> {
  const items: [string, string][] = [];
  let from = 0;
  do {
    const key = pieceKey(generation, items.length);
    const room = limits.itemBytes - itemBytes(key, '');
    items.push([key, deflated.slice(from, from + room)]);
    from += room;
  } while (from < deflated.length);
  return { generation, items: Object.fromEntries(items), checksum: await checksumOf(deflated) };
}

/** The text that whole pieces give. */
export interface JoinedText {
  /** The text, from `deflateText`. */
  readonly deflated: string;
}

/** The part of a head that names the pieces: see `TextHead`. */
type PiecesHead = Pick<TextHead, 'generation' | 'pieces' | 'checksum'>;

/**
 * Joins the pieces of a generation, whatever else is there and in any order. `incomplete`: pieces are missing or
 * broken, or there is no head; `corrupt`: all are there, and give another text than was pushed.
 * @param head if it is not among the items
 */
export async function joinPieces(
  items: Readonly<Record<string, unknown>>,
  head: PiecesHead | undefined = headOf(items),
): Promise<JoinedText | 'incomplete' | 'corrupt'> {
  const found = head && piecesOf(items, head);
  if (!found) return 'incomplete';
  const deflated = found.join('');
  return (await checksumOf(deflated)) === head.checksum ? { deflated } : 'corrupt';
}

export function hasAllPieces(items: Readonly<Record<string, unknown>>, head: PiecesHead): boolean {
  return piecesOf(items, head) !== undefined;
}

/** The pieces in their order; `undefined` if one is missing. A text has at least one. */
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

/** The generation that a piece belongs to, from its key; `undefined` for any other item. */
export function generationOf(key: string): string | undefined {
  return /^text\.([^.]+)\.\d+$/.exec(key)?.[1];
}

function pieceKey(generation: string, at: number): string {
  return `text.${generation}.${at}`;
}

/** Half of the digest, in hexadecimal: it finds damage, and is no protection against attacks. */
async function checksumOf(deflated: string): Promise<string> {
  return (await digestOf(deflated)).slice(0, 32);
}
