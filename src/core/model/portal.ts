import { type Guard, oneOf, record, text } from '../guards.ts';
import { permissionSetOf } from './permission-set.ts';

const KINDS = ['account-access', 'vanity'] as const;

/**
 * A portal that is not IAM Identity Center's own.
 * - `account-access`: a portal of account access manager, whose roles are plain roles (docs/console.md 8.1)
 * - `vanity`: at a host of the company's own, which leads to a portal that nobody knows beforehand
 */
export type PortalKind = (typeof KINDS)[number];

/** What one needs to open a role of an access portal. */
export interface Portal {
  /** Address of the access portal, as the text has it. */
  readonly startUrl: string;
  /** For account access manager, the name of the role. */
  readonly permissionSet: string;
  readonly kind?: PortalKind;
  /** The portal's region, if the address alone does not show the partition. */
  readonly region?: string;
}

/** Reads a portal from a message or the storage; `undefined` for anything else. */
export const parsePortal: Guard<Portal> = record(
  { startUrl: text, permissionSet: text },
  { kind: oneOf(KINDS), region: text },
);

/** Whether a session's role has a name in the form that roles of this portal have. */
export function isNamedByPortal({ kind }: Portal, roleName: string): boolean {
  return kind === 'vanity' || (permissionSetOf(roleName) === undefined) === (kind === 'account-access');
}

/** The host of a vanity portal, to be shown to the user who chooses the role. */
export function vanityHost(portal: Portal | undefined): string | undefined {
  return portal?.kind === 'vanity' && URL.canParse(portal.startUrl)
    ? new URL(portal.startUrl).hostname.replace(/\.$/, '')
    : undefined;
}
