import type { PolicyDocument } from '../iam/policy-document.ts';

export interface Role {
  /** With its path, without the leading slash. */
  readonly name: string;
  /** Who may assume it. */
  readonly trust: PolicyDocument;
}

export interface Account {
  /** 12 digits. */
  readonly id: string;
  readonly alias?: string;
  readonly roles: readonly Role[];
}

/** Someone who can sign in. */
export interface User {
  /** The name that tests use. */
  readonly name: string;
  readonly account: string;
  readonly password: string;
  readonly kind: 'iam' | 'federated' | 'root';
  /** Of a federated user: the role of Identity Center, without its path. */
  readonly federatedRole?: string;
  /** Of a federated user: the address of the portal that they used. */
  readonly portal?: string;
  /** Of the root user: the name that the account's owner gave it. */
  readonly accountName?: string;
}

/** A role that a user may use through the access portal. Identity Center has made it in that account. */
export interface Assignment {
  readonly account: string;
  readonly permissionSet: string;
  /** 16 hex digits; the role is `AWSReservedSSO_<permissionSet>_<suffix>`. Without it the role is plain: that name itself. */
  readonly suffix?: string;
  /** The permission set's own destination. */
  readonly relayState?: string;
}

export interface PortalUser {
  readonly name: string;
  readonly password: string;
  readonly assignments: readonly Assignment[];
}

/** The access portal of a company's Identity Center, or of its account access manager. */
export interface Portal {
  /** Its own address first, then others of the same portal. None ends with a slash. */
  readonly startUrls: readonly [string, ...string[]];
  readonly users: readonly PortalUser[];
  /** A company's own host that only redirects to it. */
  readonly vanity?: string;
}

export interface World {
  readonly accounts: readonly Account[];
  readonly users: readonly User[];
  readonly portal: Portal;
  /** The portal of account access manager, whose roles are plain roles. */
  readonly accountAccess?: Portal;
}
