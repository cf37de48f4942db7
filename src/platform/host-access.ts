import browser from 'webextension-polyfill';

/** Match patterns of the hosts that the manifest asks for: those of every console page. */
export function hostsAskedFor(): readonly string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/**
 * Whether Hatrack has access to all of these hosts: the user can withhold what the manifest asks for.
 * @param matches match patterns
 */
export function hasHostAccess(matches: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...matches] });
}

/**
 * Lets the browser ask the user, and answers whether access was granted. Call it within the click that asks for it.
 * @param matches match patterns
 */
export function requestHostAccess(matches: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...matches] });
}

/** Gives back access that was granted at run time. Access that the manifest asks for stays. */
export async function giveBackHostAccess(matches: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: [...matches] });
}

/** Calls back now and whenever permissions or host access change. Returns a function that ends this. */
export function followGrants(look: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(look);
  onRemoved.addListener(look);
  look();
  return () => {
    onAdded.removeListener(look);
    onRemoved.removeListener(look);
  };
}
