import { parseStamp, type SaveStamp } from './save-stamp.ts';
import { parseSharedValue, type SharedMemory } from './shared-value.ts';

/**
 * How this profile's text relates to the sync space.
 * - `none`: there is no text on either side
 * - `synced`: both are the same
 * - `waiting`: a newer one is on its way, or got stuck there: pieces are missing, or `broken`
 * - `too-large`: it does not fit, and stays in this profile
 * - `later`: the browser took no more writes; it is tried again
 * - `failed`: the browser refused; it is tried again
 * - `newer-format`: a newer Hatrack has written there; it stays as it is
 * - `damaged`: this profile's cannot be read; both sides stay as they are until the user has chosen
 * - `cleared`: the user cleared all data in another profile; this one keeps its own
 */
export type TextStanding =
  | { readonly kind: 'none' | 'later' | 'newer-format' | 'cleared' | 'damaged' }
  | { readonly kind: 'waiting'; readonly broken: boolean }
  | { readonly kind: 'synced' | 'too-large'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** What one profile knows of its sync. Never shared, and no part of a backup: its name is its own. */
export interface SyncState {
  /** Names the profile among those of its user; none until it has saved. */
  readonly id?: string;
  /** Which save the stored text is. */
  readonly stamp?: SaveStamp;
  readonly standing: TextStanding;
  /** What is being waited for, and since when, in ms since 1970. */
  readonly waiting?: { readonly generation: string; readonly since: number };
  readonly shared: SharedMemory;
  /** Names of small things that did not fit. */
  readonly unshared: readonly string[];
}

const KINDS: readonly TextStanding['kind'][] = [
  ...(['none', 'synced', 'waiting', 'too-large', 'later', 'failed', 'newer-format', 'cleared', 'damaged'] as const),
];

/** Takes what is good of a stored state; never throws. */
export function parseSyncState(stored: unknown): SyncState {
  const { id, stamp, standing, waiting, shared, unshared } = fieldsOf(stored);
  const parsedStamp = parseStamp(stamp);
  const { generation, since } = fieldsOf(waiting);
  const values = Object.entries(fieldsOf(shared)).flatMap(([name, value]) => {
    const parsed = parseSharedValue(value);
    return parsed ? [[name, parsed] as const] : [];
  });
  return {
    ...(typeof id === 'string' && { id }),
    ...(parsedStamp && { stamp: parsedStamp }),
    standing: parseStanding(standing),
    ...(typeof generation === 'string' && typeof since === 'number' && { waiting: { generation, since } }),
    shared: Object.fromEntries(values),
    unshared: Array.isArray(unshared) ? unshared.filter(name => typeof name === 'string') : [],
  };
}

function parseStanding(stored: unknown): TextStanding {
  const { kind, bytes, broken, reason } = fieldsOf(stored);
  const known = KINDS.find(each => each === kind);
  if (known === 'synced' || known === 'too-large') return { kind: known, bytes: Number(bytes) || 0 };
  if (known === 'waiting') return { kind: known, broken: broken === true };
  if (known === 'failed') return { kind: known, reason: String(reason) };
  return { kind: known ?? 'none' };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
