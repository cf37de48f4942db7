import { signInHost } from '../hosts.ts';
import { identityOf } from '../sign-in/identity.ts';
import { accountLabel } from '../sign-in/identity-cookies.ts';
import type { Session } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';

/** What `meta[name=awsc-session-data]` tells in a classic session (console.md 3.1); `region` is the one that serves the page. */
export function sessionData(
  session: Session,
  region: string,
  partition: Parameters<typeof signInHost>[0],
  state: EmulatorState,
): Record<string, string | boolean> {
  const { account, arn } = identityOf(session, state.world);
  const label = accountLabel(account, state);
  return {
    prismModeEnabled: false,
    signInEndpoint: signInHost(partition, region),
    infrastructureRegion: region,
    accountId: account.id,
    ...(label !== account.id && { accountAlias: label }),
    displayName: session.user.name,
    sessionARN: arn,
  };
}
