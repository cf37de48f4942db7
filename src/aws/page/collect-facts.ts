/*
 * Both functions run inside the page: the browser sends their source text there. So they use nothing from outside.
 */

interface PageFactNames {
  readonly sessionData: string;
  readonly credentialsData: string;
  readonly signInEndpoint: string;
  readonly tile: string;
  readonly errorCode: string;
  readonly displayNames: Readonly<Record<string, string>>;
  readonly signedOut: string;
  readonly cookies: readonly string[];
  /** Start of the names of cookies whose values stay in the page. */
  readonly namesOnly: string;
}

/** Collects raw facts for `parsePageFacts`, by the selectors and names of `PAGE_FACTS`. No other cookie and no token leaves the page. */
export function collectPageFacts(names: PageFactNames): unknown {
  const contentOf = (selector: string): string | undefined =>
    document.querySelector(selector)?.getAttribute('content') ?? undefined;
  const textOf = (selector: string): string | undefined =>
    document.querySelector(selector)?.textContent?.trim() || undefined;
  return {
    url: location.href,
    loadedAt: performance.timeOrigin,
    isOffline: globalThis.navigator?.onLine === false || undefined,
    sessionData: contentOf(names.sessionData),
    isMultiSession: /"prismModeEnabled"\s{0,9}:\s{0,9}"?true/.test(contentOf(names.credentialsData) ?? ''),
    signInEndpoint: contentOf(names.signInEndpoint),
    errorCode: textOf(names.errorCode),
    tile: textOf(names.tile),
    displayNames: Object.fromEntries(
      Object.entries(names.displayNames).map(([name, selector]) => [name, textOf(selector)]),
    ),
    isSignedOut: document.querySelector(names.signedOut)?.checkVisibility() || undefined,
    cookies: document.cookie
      .split('; ')
      .filter(cookie => names.cookies.some(name => cookie.startsWith(`${name}=`)) || cookie.startsWith(names.namesOnly))
      .map(cookie => (cookie.startsWith(names.namesOnly) ? cookie.replace(/=.*/, '=') : cookie)),
  };
}

interface PageWorldFactNames {
  readonly accountInfo: string;
  readonly getMbtc: string;
}

/** Collects facts in the page's own world, by the paths of `PAGE_WORLD_FACTS`. Always answers plain data, whatever the page does. */
export async function collectPageWorldFacts(names: PageWorldFactNames): Promise<unknown> {
  const at = (path: readonly string[]): unknown =>
    path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], globalThis);
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');
  const facts: Record<string, unknown> = {};
  try {
    const info = (at(names.accountInfo.split('.')) ?? {}) as Record<string, unknown>;
    facts.accountInfo = plain({
      loginDisplayNameAccount: info.loginDisplayNameAccount,
      loginDisplayNameUser: info.loginDisplayNameUser,
      roleDisplayNameAccount: info.roleDisplayNameAccount,
      roleDisplayNameUser: info.roleDisplayNameUser,
    });
  } catch {
    // A getter of the page threw, so there is no account info.
  }
  try {
    const path = names.getMbtc.split('.');
    const owner = at(path.slice(0, -1)) as Record<string, () => unknown>;
    facts.mbtc = plain(await owner[path.at(-1) ?? '']?.());
  } catch {
    // It is not there yet, or broken. The token is computed then.
  }
  return facts;
}
