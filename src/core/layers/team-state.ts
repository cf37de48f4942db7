/** Why a team's text could not be fetched or taken. */
export type TeamTrouble =
  /** No connection, an unknown host, a certificate that the browser does not trust. */
  | { readonly why: 'unreachable' | 'timeout' }
  | { readonly why: 'status'; readonly status: number }
  /** It leads to another origin: `to`, if the browser names it. */
  | { readonly why: 'redirected'; readonly to?: string }
  | { readonly why: 'too-large' | 'html' | 'not-text' | 'no-sections' }
  /** The browser's permission to read the host is missing. */
  | { readonly why: 'no-permission' }
  /** It does not fit into the browser's storage. */
  | { readonly why: 'no-room' };

export type TeamFailure = TeamTrouble & {
  /** The first of the failures that followed each other: ms since 1970. */
  readonly since: number;
};

/** What is known of the team's address. */
export interface TeamState {
  readonly url: string;
  /** The user has seen a first text of this address and wants it, or a policy vouches for it. */
  readonly isAccepted: boolean;
  readonly etag?: string;
  /** When the server said last what the text is: ms since 1970. */
  readonly checkedAt?: number;
  /** Of the last attempt, where it failed. */
  readonly failure?: TeamFailure;
}

const PLAIN = [
  'unreachable',
  'timeout',
  'too-large',
  'html',
  'not-text',
  'no-sections',
  'no-permission',
  'no-room',
] as const;

/** A stored state; `undefined` for anything that is none. */
export function parseTeamState(stored: unknown): TeamState | undefined {
  if (!isRecord(stored) || typeof stored.url !== 'string') return undefined;
  const { url, etag, checkedAt } = stored;
  const failure = parseFailure(stored.failure);
  return {
    url,
    isAccepted: stored.isAccepted === true,
    ...(typeof etag === 'string' && { etag }),
    ...(typeof checkedAt === 'number' && { checkedAt }),
    ...(failure && { failure }),
  };
}

function parseFailure(stored: unknown): TeamFailure | undefined {
  if (!isRecord(stored)) return undefined;
  const { why, status, to } = stored;
  const since = Number(stored.since) || 0;
  if (why === 'status') return { why, status: Number(status) || 0, since };
  if (why === 'redirected') return { why, ...(typeof to === 'string' && { to }), since };
  const plain = PLAIN.find(known => known === why);
  return plain && { why: plain, since };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
