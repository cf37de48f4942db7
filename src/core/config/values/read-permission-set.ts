import { isReservedRole, permissionSetOf, roleLeaf } from '../../model/permission-set.ts';
import type { Reading } from '../issues/reading.ts';

const ROLE_ARN = /^arn:[^:]*:(?:iam|sts)::([^:]*):(role|assumed-role)\/(.+)$/;

/**
 * Reads the name of a permission set. Reports and accepts longer texts that contain the name: the ARN of the role or of a
 * session, or the role's own name, `AWSReservedSSO_Admin_0123456789abcdef`. Other ARNs contain no such name.
 * @param account of the same section: an ARN of another account contradicts it
 */
export function readPermissionSet(value: string, account: string | undefined): Reading<string> {
  const [, owner, kind, path = ''] = ROLE_ARN.exec(value) ?? [];
  const roleName = kind === undefined ? value : kind === 'role' ? roleLeaf(path) : (path.split('/', 1)[0] ?? '');
  const name = isReservedRole(roleName) ? permissionSetOf(roleName) : roleName;
  if (name === undefined || name === '' || name.startsWith('arn:')) {
    return { problems: [{ code: 'permission_set_invalid', args: [value] }] };
  }
  if (owner !== undefined && account !== undefined && owner !== account) {
    return { value: name, problems: [{ code: 'account_conflict', args: ['sso_account_id', 'sso_role_name'] }] };
  }
  return name === value ? { value } : { value: name, problems: [{ code: 'permission_set_part', args: [value, name] }] };
}
