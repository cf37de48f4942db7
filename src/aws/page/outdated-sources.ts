import type { IdentitySources, Person } from './identity-sources.ts';

/** What counts for an identity: the sources, without those that are not believed. */
export type ToldSources = { readonly [Source in keyof IdentitySources]: IdentitySources[Source] | undefined };

interface Told {
  readonly told: ToldSources;
  /** True where the page still shows who it was loaded for, and the session is somebody else's by now. */
  readonly isOutdated: boolean;
}

/**
 * Leaves out what a page says of an identity that a switch in another tab has ended: in classic mode all tabs share one
 * session, and the cookies tell whose it is now (docs/console.md 2.6). A page whose metadata agree with the cookie is not
 * outdated, whatever it calls its user.
 */
export function leaveOutOutdated(sources: IdentitySources): Told {
  const { sessionData, userInfo } = sources;
  const now = userInfo?.current;
  const names = sources.accountInfo ?? sources.displayNames;
  const isMetadataOld = contradicts(sessionData?.current, now);
  // The page may call the root user by any name.
  const mayNamesBeOld = !now?.isRoot && (isMetadataOld || sessionData?.current?.user === undefined);
  const areNamesOld = mayNamesBeOld && contradicts(names?.role ?? names?.base, now);
  if (!isMetadataOld && !areNamesOld) return { told: sources, isOutdated: false };
  return {
    told: {
      ...sources,
      tile: undefined,
      ...(isMetadataOld && { sessionData: undefined }),
      ...(areNamesOld && { accountInfo: undefined, displayNames: undefined }),
    },
    isOutdated: true,
  };
}

/** Whether two sources cannot speak of one person. The number of an account decides before its alias. */
function contradicts(shown: Person | undefined, now: Person | undefined): boolean {
  if (!shown || !now) return false;
  const account = shown.account !== undefined && now.account !== undefined ? 'account' : 'alias';
  return ([account, 'roleName', 'user'] as const).some(field => {
    const [one, other] = [shown[field]?.toLowerCase(), now[field]?.toLowerCase()];
    return one !== undefined && other !== undefined && one !== other;
  });
}
