import type { Profile } from '../model/profile.ts';
import { createBaseStandings } from './base-standings.ts';
import { cleanName } from './clean-name.ts';
import type { Identity, OpenSession } from './identity.ts';
import type { Role } from './role.ts';
import { findBaseSession, isKnown, sessionSignedInAs } from './sessions.ts';

/**
 * The open sessions that may assume a role, the likeliest first: a session switches with its own credentials
 * (docs/console.md 3.3). If sessions of the role's base are open, only these, because the config names them. Else all:
 * bases before roles, as the console did before it knew sessions, and the session in front before others.
 */
export function authorizingSessions(
  profiles: readonly Profile[],
  role: Role,
  identity: Identity,
): readonly OpenSession[] {
  const { sessions = [], sessionId } = identity;
  const inFrontFirst = sessions.toSorted((one, other) => rank(one) - rank(other));
  const sibling = profileOfBase(profiles, role);
  const named =
    sibling === undefined
      ? []
      : inFrontFirst.filter(session => {
          const who = [sessionSignedInAs(identity, session)];
          const { why } = createBaseStandings(profiles, who, false).of(sibling);
          return why === 'base' || why === 'chain';
        });
  if (named.length > 0) return named;
  const signedIn = findBaseSession(identity);
  return signedIn ? [signedIn, ...inFrontFirst.filter(session => session !== signedIn)] : inFrontFirst;

  function rank(session: OpenSession): number {
    const doubt = session.isUnsure || !isKnown(session) ? 4 : 0;
    if (session.id === sessionId) return doubt;
    return doubt + (session.role ? 2 : 1) + (session.hasTab ? 0 : 2);
  }
}

/** Finds a profile that is switched to from the same base: the role's own, or another. */
function profileOfBase(profiles: readonly Profile[], { base, layer }: Role): Profile | undefined {
  return profiles.find(
    profile =>
      profile.source !== undefined &&
      cleanName(profile.source) === base &&
      (layer === undefined || profile.layer === layer),
  );
}
