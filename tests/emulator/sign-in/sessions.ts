import { randomBytes } from 'node:crypto';
import type { Account, User } from '../world/types.ts';

/** What an `aws-creds` cookie stands for. A switch makes a new one; the base identity goes with it unchanged. */
export interface Session {
  readonly user: User;
  readonly mfa: boolean;
  /** Base64; differs with each identity, and so does the checksum of `aws-userInfo`. */
  readonly keybase: string;
  readonly role?: SessionRole;
}

export interface SessionRole {
  readonly account: Account;
  /** With its path. */
  readonly name: string;
}

export interface Sessions {
  find(credentials: string | undefined): Session | undefined;
  /** Gives the credentials of a new session. */
  start(session: Omit<Session, 'keybase'>): { readonly credentials: string; readonly session: Session };
  end(credentials: string | undefined): void;
  clear(): void;
}

/** Sessions in memory. Credentials of an earlier identity stay good until sign-out, as other tabs may still send them. */
export function createSessions(): Sessions {
  const sessions = new Map<string, Session>();
  return {
    find: credentials => sessions.get(credentials ?? ''),
    start(identity) {
      const credentials = randomBytes(24).toString('base64url');
      const session = { ...identity, keybase: randomBytes(32).toString('base64') };
      sessions.set(credentials, session);
      return { credentials, session };
    },
    end(credentials) {
      sessions.delete(credentials ?? '');
    },
    clear: () => sessions.clear(),
  };
}
