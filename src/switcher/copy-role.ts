import { isAccountNumber } from '../core/model/account-number.ts';
import { roleArn } from '../core/model/arn.ts';
import type { Role } from '../core/roles/role.ts';
import { switchesBack } from '../core/roles/switch-back-row.ts';
import { showMessage } from './show-message.ts';
import type { SwitcherParts } from './switcher-host.ts';

/** Copies a role's ARN; false if it has none that anybody knows. */
export function copyArn(parts: SwitcherParts, role: Role): boolean {
  const arn = arnOf(role);
  if (arn !== undefined) void copy(parts, arn, 'copiedArn');
  return arn !== undefined;
}

/** An ARN needs the account's number, which some profiles leave out; that of a permission set has a part nobody knows. */
export function arnOf(role: Role): string | undefined {
  return isAccountNumber(role.account) && !role.portal && !switchesBack(role) ? roleArn(role) : undefined;
}

type Copied = 'copiedArn' | 'copiedAccount' | 'copiedLink';

/** Copies a text, and says in the footer what was copied, or that the browser refused. */
export async function copy({ store, host }: SwitcherParts, value: string, what: Copied): Promise<void> {
  try {
    await navigator.clipboard.writeText(value);
    showMessage(store, what);
  } catch (error) {
    host.logFailure('nothing was copied', error);
    showMessage(store, 'notCopied');
  }
}
