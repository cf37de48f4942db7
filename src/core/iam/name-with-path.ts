/** Characters of the path of a name, without the slashes at its ends. */
const LONGEST_PATH = 510;

/**
 * Whether IAM allows a name with its path, such as `team/dev/Admin`.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * @param longest characters of the name: 64 of a role's or user's, 128 of a policy's or group's
 */
export function isNameWithPath(text: string, longest: number): boolean {
  const parts = text.split('/');
  const name = parts.pop() ?? '';
  return (
    /^[\w+=,.@-]+$/.test(name) &&
    name.length <= longest &&
    text.length - name.length <= LONGEST_PATH + 1 &&
    parts.every(part => /^[!-.0-~]+$/.test(part))
  );
}
