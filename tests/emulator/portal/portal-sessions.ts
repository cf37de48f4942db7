import { randomBytes } from 'node:crypto';
import type { PortalUser, User } from '../world/types.ts';

/** Who is signed in to a portal, and tokens that sign in a browser to the console once. */
export interface PortalSessions {
  /** Gives the value of the portal's cookie. */
  start(user: PortalUser): string;
  find(cookie: string | undefined): PortalUser | undefined;
  issue(user: User): string;
  redeem(token: string): User | undefined;
  clear(): void;
}

export function createPortalSessions(): PortalSessions {
  const sessions = new Map<string, PortalUser>();
  const tokens = new Map<string, User>();
  return {
    start(user) {
      const cookie = randomBytes(24).toString('base64url');
      sessions.set(cookie, user);
      return cookie;
    },
    find: cookie => sessions.get(cookie ?? ''),
    issue(user) {
      const token = randomBytes(48).toString('base64url');
      tokens.set(token, user);
      return token;
    },
    redeem(token) {
      const user = tokens.get(token);
      tokens.delete(token);
      return user;
    },
    clear() {
      sessions.clear();
      tokens.clear();
    },
  };
}
