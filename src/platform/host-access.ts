import browser from 'webextension-polyfill';

/**
 * Whether Hatrack may see all of these hosts: what the manifest asks for can be withheld, at install or later.
 * @param matches match patterns
 */
export function hasHostAccess(matches: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...matches] });
}

/**
 * Lets the browser ask the user, and answers whether access was granted. Call it in the very click that asks for it.
 * @param matches match patterns
 */
export function requestHostAccess(matches: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...matches] });
}

/** Gives access back that was granted at run time; what the manifest asks for stays. */
export async function giveBackHostAccess(matches: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: [...matches] });
}

/** Calls back now and whenever permissions or host access change, until the function that it gives is called. */
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
