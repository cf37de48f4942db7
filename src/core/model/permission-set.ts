const RESERVED_ROLE = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;

/**
 * The permission set behind a role of IAM Identity Center: `AWSReservedSSO_Admin_0123456789abcdef` -> `Admin`, with
 * or without a path. `undefined` for any other role. Source: docs/console.md 6.
 */
export function permissionSetOf(roleName: string): string | undefined {
  return RESERVED_ROLE.exec(roleLeaf(roleName))?.[1];
}

/**
 * Whether IAM Identity Center made a role, given with or without its path. Only its portal may assume such a role, and
 * only AWS gives such names.
 */
export function isReservedRole(roleName: string): boolean {
  return roleLeaf(roleName).startsWith('AWSReservedSSO_');
}

/** The last segment of a role's name: a session's ARN and the console's pages show no path. */
export function roleLeaf(roleName: string): string {
  return roleName.slice(roleName.lastIndexOf('/') + 1);
}
