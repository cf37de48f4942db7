import { randomBytes } from 'node:crypto';
import type { Account, User } from '../world/types.ts';
import type { SwitchFields } from './switch-request.ts';

/** The session behind an `aws-creds` cookie. A switch makes a new session with the same base identity. */
export interface Session {
  readonly user: User;
  readonly mfa: boolean;
  /** Base64. It differs for each identity, so the checksum of `aws-userInfo` does too. */
  readonly keybase: string;
  readonly role?: SessionRole;
  /** Counts the sessions of an emulator: a newer session has a higher number. */
  readonly sequence: number;
  /** In ms since 1970. */
  readonly startedAt: number;
  /** In s. */
  readonly lifetime: number;
  /** When the user signed in who works as a role now, in ms since 1970. */
  readonly signedInAt?: number;
  /** Which of a browser's sessions this is, in multi-session mode: `111122223333-abcdefgh`. */
  readonly differentiator?: string;
  /** The switch that led here, in multi-session mode. */
  readonly switchedBy?: SwitchFields;
  /** Started while the browser still had credentials of an earlier one. */
  readonly overAnother?: boolean;
}

export interface SessionRole {
  readonly account: Account;
  /** With its path. */
  readonly name: string;
}

export type SessionIdentity = Omit<Session, 'keybase' | 'sequence' | 'startedAt' | 'lifetime'>;

export interface StartedSession {
  readonly credentials: string;
  readonly session: Session;
}

export interface Sessions {
  /** The server's clock, in ms since 1970. */
  now(): number;
  /** `undefined` after its end. */
  find(credentials: string | undefined): Session | undefined;
  /** Gives the credentials of a new session. */
  start(identity: SessionIdentity): StartedSession;
  /** A new session for that of a role which has ended while its base could go on; `undefined` for any other. */
  renew(credentials: string | undefined): StartedSession | undefined;
  /** Whether this is the first call with these credentials. */
  isFirstVisit(credentials: string | undefined): boolean;
  /** A code for these credentials, which works once. */
  issueCode(credentials: string): string;
  /** Uses up a code and gives its credentials. Does not if the code is for another kind of session than `isFor` wants. */
  redeemCode(code: string, isFor?: (session: Session) => boolean): string | undefined;
  end(credentials: string | undefined): void;
  clear(): void;
}

/** How long a user is signed in, in s (docs/console.md 2.6.8). */
const USER_LIFETIME = 43_200;

/** Keeps sessions in memory. Credentials of an earlier identity work until sign-out, because other tabs may still send them. */
export function createSessions(now: () => number = Date.now, roleLifetime: () => number = () => 3600): Sessions {
  const sessions = new Map<string, Session>();
  const visited = new Set<string>();
  const codes = new Map<string, string>();
  let sequence = 0;
  const find = (credentials = ''): Session | undefined => {
    const session = sessions.get(credentials);
    return session && now() - session.startedAt < session.lifetime * 1000 ? session : undefined;
  };
  const start = (identity: SessionIdentity): StartedSession => {
    const credentials = randomBytes(24).toString('base64url');
    sequence += 1;
    const keybase = randomBytes(32).toString('base64');
    const lifetime = identity.role ? roleLifetime() : USER_LIFETIME;
    const session = { ...identity, keybase, sequence, lifetime, startedAt: now() };
    sessions.set(credentials, session);
    return { credentials, session };
  };
  return {
    now,
    find,
    start,
    renew(credentials = '') {
      const ended = sessions.get(credentials);
      const { signedInAt = 0 } = ended ?? {};
      return ended?.role && !find(credentials) && now() - signedInAt < USER_LIFETIME * 1000 ? start(ended) : undefined;
    },
    isFirstVisit(credentials = '') {
      const isFirst = !visited.has(credentials);
      visited.add(credentials);
      return isFirst;
    },
    issueCode(credentials) {
      const code = randomBytes(16).toString('base64url');
      codes.set(code, credentials);
      return code;
    },
    redeemCode(code, isFor = () => true) {
      const credentials = codes.get(code) ?? '';
      const session = find(credentials);
      if (!session || !isFor(session)) return undefined;
      codes.delete(code);
      return credentials;
    },
    end(credentials) {
      sessions.delete(credentials ?? '');
    },
    clear: () => sessions.clear(),
  };
}
