import { partitionHome, signInHost } from './hosts.ts';
import { AWS, PARTITIONS } from './partitions.ts';
import { findUser } from './world/directory.ts';
import { WORLDS } from './world/worlds.ts';

export interface SignInOptions {
  readonly mfa?: boolean;
  readonly redirectUri?: string;
  /** Puts the browser into multi-session mode and adds a session, as every sign-in does in that mode. */
  readonly multiSession?: boolean;
}

/** An address at the sign-in host of the user's partition that signs them in without a form. */
export function signInUrl(user: string, options: SignInOptions = {}): string {
  const partition = PARTITIONS.find(({ id }) => findUser(WORLDS[id], user)) ?? AWS;
  const { mfa = false, redirectUri = partitionHome(partition), multiSession = false } = options;
  const query = new URLSearchParams({
    user,
    ...(mfa && { mfa: '1' }),
    ...(multiSession && { multi: '1' }),
    redirect_uri: redirectUri,
  });
  return `https://${signInHost(partition)}/emulator/sign-in?${query}`;
}

/** The same for the user's access portal: redirects to a link of the portal, by default to its list of accounts. */
export function portalSignInUrl(user: string, link?: string): string {
  const portal = Object.values(WORLDS).find(world => world.portal.users.some(({ name }) => name === user))?.portal;
  if (!portal) throw new RangeError(`${user} has no access portal`);
  const next = link ?? `${portal.startUrls[0]}/#/`;
  return `${new URL(next).origin}/emulator/portal/sign-in?${new URLSearchParams({ user, next })}`;
}
