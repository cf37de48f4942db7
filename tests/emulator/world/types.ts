/** Who may assume a role: shaped like the trust policy of IAM, as far as the emulator understands it. */
export interface TrustStatement {
  /** `arn:aws:iam::ACCOUNT:root` stands for the whole account; else the ARN of one user or role. */
  readonly principal: string;
  readonly condition?: { readonly Bool: { readonly 'aws:MultiFactorAuthPresent': 'true' } };
}

export interface Role {
  /** With its path, without the leading slash. */
  readonly name: string;
  readonly trust: readonly TrustStatement[];
}

export interface Account {
  /** 12 digits. */
  readonly id: string;
  readonly alias?: string;
  readonly roles: readonly Role[];
}

/** Someone who can sign in. */
export interface User {
  /** The handle that tests use. */
  readonly name: string;
  readonly account: string;
  readonly password: string;
  readonly kind: 'iam' | 'federated' | 'root';
  /** Of a federated user: the role of Identity Center, without its path. */
  readonly federatedRole?: string;
  /** Of a federated user: the address of the portal they came by. */
  readonly portal?: string;
  /** Of the root user: what the account's owner calls it. */
  readonly accountName?: string;
}

/** What somebody may work as by the access portal: a role that Identity Center has made in that account. */
export interface Assignment {
  readonly account: string;
  readonly permissionSet: string;
  /** 16 hex digits; the role is `AWSReservedSSO_<permissionSet>_<suffix>`. Without it the role is plain: that name itself. */
  readonly suffix?: string;
  /** Where this permission set leads by itself. */
  readonly relayState?: string;
}

export interface PortalUser {
  readonly name: string;
  readonly password: string;
  readonly assignments: readonly Assignment[];
}

/** The access portal of a company's Identity Center, or of its account access manager. */
export interface Portal {
  /** Its own address first, then others that lead to the same; none ends on a slash. */
  readonly startUrls: readonly [string, ...string[]];
  readonly users: readonly PortalUser[];
  /** A host of the company's own that only leads to it. */
  readonly vanity?: string;
}

export interface World {
  readonly accounts: readonly Account[];
  readonly users: readonly User[];
  readonly portal: Portal;
  /** Account access manager's, whose roles are plain. */
  readonly accountAccess?: Portal;
}
