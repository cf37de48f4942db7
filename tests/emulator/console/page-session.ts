import type { PageSession } from '../client/page-options.ts';
import { baseOf } from '../sign-in/identity.ts';
import { accountLabel, describeUser } from '../sign-in/identity-cookies.ts';
import type { Session } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';

/** What the header of a session shows; undefined in classic mode, where cookies decide that. */
export function pageSession(session: Session, state: EmulatorState): PageSession | undefined {
  const { differentiator, role, switchedBy } = session;
  if (differentiator === undefined) return undefined;
  const variants = state.variants();
  const { arn = '', alias = '', username = '' } = describeUser(session, state);
  const { account, user } = baseOf(session, state.world);
  const hasBoth = role && variants['session-account-info'] === 'base-and-role';
  return {
    differentiator,
    user: { arn, alias, username },
    base: hasBoth ? { bn: user, ba: accountLabel(account, state) } : { bn: '', ba: '' },
    ...(switchedBy && { shown: { label: switchedBy.displayName || switchedBy.roleName, color: switchedBy.color } }),
    readsHistory: variants['session-history'] !== 'ignored',
  };
}
