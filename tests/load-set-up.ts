import type { Emulator } from './emulator/emulator.ts';

interface MadeRole {
  readonly account: string;
  /** With its path. */
  readonly roleName: string;
}

/** Where the users of the emulator's company sign in. */
export const JUMP = '999999999999';

/**
 * Gives the emulator the policies of a set-up as an administrator would: each role its trust policy, and the receivers the
 * policies of the jump account. Everybody else there gets none.
 * @param receivers the ends of their ARNs: `user/alice`
 */
export function loadSetUp(
  { control }: Emulator,
  files: ReadonlyMap<string, string>,
  roles: readonly MadeRole[],
  receivers: readonly string[],
): void {
  const read = (path: string): unknown => JSON.parse(files.get(path) ?? 'null');
  const trust = roles.flatMap(({ account, roleName }) => {
    const path = `${account}/${roleName.replace(/^.*\//, '')}.trust.json`;
    return files.has(path) ? [[`arn:aws:iam::${account}:role/${roleName}`, read(path)]] : [];
  });
  const jump = [...files.keys()].filter(path => path.startsWith(`${JUMP}/assume-role-`)).map(read);
  const attached = ['user/alice', 'user/bob', PORTAL_ROLE].map(name => [
    `arn:aws:iam::${JUMP}:${name}`,
    receivers.includes(name) ? jump : [],
  ]);
  control.loadPolicies({ trust: Object.fromEntries(trust), attached: Object.fromEntries(attached) });
}

/** Carol's, who comes through the access portal. */
export const PORTAL_ROLE = 'role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Developer_0123456789abcdef';
