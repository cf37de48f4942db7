import { regionalSignInHost, signInHost } from '../hosts.ts';
import { identityOf } from '../sign-in/identity.ts';
import { accountLabel } from '../sign-in/identity-cookies.ts';
import type { Session } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';

/** The content of `meta[name=awsc-session-data]` (docs/console.md 3.1.1); `region` is the region that serves the page. */
export function sessionData(
  session: Session,
  region: string,
  partition: Parameters<typeof signInHost>[0],
  state: EmulatorState,
): Record<string, string | boolean> {
  const { account, arn } = identityOf(session, state);
  const label = accountLabel(account, state);
  const { differentiator } = session;
  return {
    prismModeEnabled: differentiator !== undefined,
    ...(differentiator !== undefined && { sessionDifferentiator: differentiator }),
    signInEndpoint: pageSignInHost(session, partition, region),
    infrastructureRegion: region,
    accountId: account.id,
    ...(label !== account.id && { accountAlias: label }),
    displayName: session.user.accountName ?? session.user.name,
    sessionARN: arn,
  };
}

/** The sign-in host that a page names. */
export function pageSignInHost(
  { differentiator }: Session,
  partition: Parameters<typeof signInHost>[0],
  region: string,
): string {
  return differentiator === undefined ? signInHost(partition, region) : regionalSignInHost(partition, region);
}
