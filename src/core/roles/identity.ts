import type { Partition } from '../model/partition.ts';
import type { SessionMode } from './session-mode.ts';

/** Who signed in: the base user. Any field may be unknown (docs/console.md 4.5, 4.6). */
export interface BaseIdentity {
  /** 12 digits. */
  readonly account?: string;
  readonly alias?: string;
  /** `alice`, or `Role/session` for a federated user. */
  readonly user?: string;
  /** True for the account's root user, who cannot switch (docs/console.md 2.6). */
  readonly isRoot?: true;
  /** Address of the access portal that the user signed in through, if the page shows it (docs/console.md 6.3). */
  readonly portal?: string;
}

/** The role that the page in front works as. */
export interface RoleIdentity {
  /** 12 digits, or an alias. */
  readonly account: string;
  /** The account's alias, if it is known beside the number. */
  readonly alias?: string;
  /** The last segment of the role's name: a session ARN carries no path. */
  readonly roleName: string;
  /** The label in the console's own history. */
  readonly displayName?: string;
  /** `rrggbb`, lower case. */
  readonly color?: string;
}

/** One of the identities that are signed in side by side, in multi-session mode (docs/console.md 3). */
export interface OpenSession {
  /** The session's differentiator: `111122223333-abcdefgh`. */
  readonly id: string;
  readonly base: BaseIdentity;
  readonly role?: RoleIdentity;
  /** True if a tab shows the session. */
  readonly hasTab: boolean;
  /** When the session ends, in ms since 1970; absent where nothing shows that. */
  readonly endsAt?: number;
  /** Nothing shows whether the session is still open, so no screen calls it signed in. */
  readonly isUnsure?: true;
}

/** Who the page in front is signed in as. */
export interface Identity {
  readonly partition: Partition;
  readonly mode: SessionMode;
  readonly base: BaseIdentity;
  /** Absent when not switched. */
  readonly role?: RoleIdentity;
  /** Id of this identity's session, in multi-session mode. */
  readonly sessionId?: string;
  /** All sessions that the window's cookies have, with this one, in multi-session mode. */
  readonly sessions?: readonly OpenSession[];
}
