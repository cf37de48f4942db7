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
 * Cuts a deflated text into items that a browser takes, each as full as it may be.
 * @param deflated base64, of which each character is one byte of JSON
 * @param generation a fresh name: pieces of two pushes are never mixed
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

/** What whole pieces make. */
export interface JoinedText {
  /** As `deflateText` gives it. */
  readonly deflated: string;
}

/** Says which pieces make a text: see `TextHead`. */
type PiecesHead = Pick<TextHead, 'generation' | 'pieces' | 'checksum'>;

/**
 * The deflated text that the pieces of a generation make, out of whatever else is there, in whatever order it came.
 * `incomplete`: some are missing (yet), or are no pieces, or nothing says which there should be; `corrupt`: all are
 * there, and make something else than was pushed.
 * @param head of another place than the items themselves
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

/** Half of the digest in hexadecimal: it guards against what is torn, not against anybody. */
async function checksumOf(deflated: string): Promise<string> {
  return (await digestOf(deflated)).slice(0, 32);
}
