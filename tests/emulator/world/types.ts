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
  readonly kind: 'iam' | 'federated';
  /** Of a federated user: the role of Identity Center, without its path. */
  readonly federatedRole?: string;
}

export interface World {
  readonly accounts: readonly Account[];
  readonly users: readonly User[];
}
