/** Characters of the path of a name, without the slashes at its ends. */
const LONGEST_PATH = 510;

/**
 * Whether a name with its path, such as `team/dev/Admin`, can be used in a policy. IAM allows more signs in a path; some of
 * them are wildcards or variables there. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * @param longest characters of the name: 64 of a role's or user's, 128 of a policy's or group's
 */
export function isNameWithPath(text: string, longest: number): boolean {
  const parts = text.split('/');
  const { length } = parts.at(-1) ?? '';
  return (
    length <= longest && text.length - length <= LONGEST_PATH + 1 && parts.every(part => /^[\w+=,.@-]+$/.test(part))
  );
}
