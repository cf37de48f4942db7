import { flag, type Guard, number, numberOrZero, oneOf, record, text, texts, values } from '../guards.ts';
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

/** What one profile knows about its sync. Never shared and in no backup, because its id belongs to one profile. */
export interface SyncState {
  /** The profile's id among those of its user; none before its first save. */
  readonly id?: string;
  /** The stamp of the stored text. */
  readonly stamp?: SaveStamp;
  readonly standing: TextStanding;
  /** The generation that the profile waits for, and since when, in ms since 1970. */
  readonly waiting?: { readonly generation: string; readonly since: number };
  readonly shared: SharedMemory;
  /** Names of the values that did not fit. */
  readonly unshared: readonly string[];
}

const PLAIN = ['none', 'later', 'newer-format', 'cleared', 'damaged'] as const;

const parseStanding = (stored: unknown): TextStanding =>
  record({ kind: oneOf(['synced', 'too-large']), bytes: numberOrZero })(stored) ??
  record({ kind: oneOf(['waiting']), broken: flag })(stored) ??
  record({ kind: oneOf(['failed']), reason: String })(stored) ??
  record({ kind: oneOf(PLAIN) })(stored) ?? { kind: 'none' };

const parseState: Guard<SyncState> = record(
  { standing: parseStanding, shared: value => values(parseSharedValue)(value) ?? {}, unshared: texts },
  { id: text, stamp: parseStamp, waiting: record({ generation: text, since: number }) },
);

/** Reads a stored state. Leaves out broken values; never throws. */
export function parseSyncState(stored: unknown): SyncState {
  return parseState(stored) ?? { standing: { kind: 'none' }, shared: {}, unshared: [] };
}
