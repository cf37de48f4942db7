import type { IdentitySources, Person } from './identity-sources.ts';

/** The sources that count for an identity. */
export type ValidSources = { readonly [Source in keyof IdentitySources]: IdentitySources[Source] | undefined };

interface Valid {
  readonly valid: ValidSources;
  /** True if the page still shows the identity that it was loaded for, while the session already belongs to another. */
  readonly isOutdated: boolean;
}

/**
 * Leaves out what a page says about an identity that a switch in another tab has ended. In classic mode all tabs share one
 * session, and the cookies show whose it is now (docs/console.md 2.6.9). A page whose metadata agree with the cookie is
 * not outdated, whatever name it gives the user.
 */
export function leaveOutOutdated(sources: IdentitySources): Valid {
  const { sessionData, userInfo } = sources;
  const now = userInfo?.current;
  const names = sources.accountInfo ?? sources.displayNames;
  const isMetadataOld = contradicts(sessionData?.current, now);
  // The page may give the root user any name.
  const mayNamesBeOld = !now?.isRoot && (isMetadataOld || sessionData?.current?.user === undefined);
  const areNamesOld = mayNamesBeOld && contradicts(names?.role ?? names?.base, now);
  if (!isMetadataOld && !areNamesOld) return { valid: sources, isOutdated: false };
  return {
    valid: {
      ...sources,
      tile: undefined,
      ...(isMetadataOld && { sessionData: undefined }),
      ...(areNamesOld && { accountInfo: undefined, displayNames: undefined }),
    },
    isOutdated: true,
  };
}

/** Whether two sources cannot be about the same identity. An account's number decides before its alias. */
function contradicts(shown: Person | undefined, now: Person | undefined): boolean {
  if (!shown || !now) return false;
  const account = shown.account !== undefined && now.account !== undefined ? 'account' : 'alias';
  return ([account, 'roleName', 'user'] as const).some(field => {
    const [one, other] = [shown[field]?.toLowerCase(), now[field]?.toLowerCase()];
    return one !== undefined && other !== undefined && one !== other;
  });
}
