import { createHash } from 'node:crypto';
import { identityOf } from '../sign-in/identity.ts';
import type { SessionIdentity } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';

/** `111122223333-abcdefgh`: the account, and eight characters that stay the same for one identity (docs/console.md 3.2). */
export function differentiatorOf(identity: SessionIdentity, state: EmulatorState): string {
  const { account, arn } = identityOf(identity, state);
  const digest = createHash('sha256').update(arn).digest();
  const suffix = [...digest.subarray(0, 8)].map(byte => (byte % 36).toString(36)).join('');
  return `${account.id}-${suffix}`;
}
