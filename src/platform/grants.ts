import browser from 'webextension-polyfill';
import { hasHostAccess } from './host-access.ts';

/** The match patterns that the user or the browser withholds. */
export async function withheldOf(matches: readonly string[]): Promise<readonly string[]> {
  const granted = await Promise.all(matches.map(match => hasHostAccess([match])));
  return matches.filter((_, index) => !granted[index]);
}

/**
 * What was granted beyond what the install asks for.
 * @param matches match patterns that the install asks for
 */
export async function optionalGrants(matches: readonly string[]): Promise<readonly string[]> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  const required: readonly string[] = browser.runtime.getManifest().permissions ?? [];
  return [...permissions, ...origins].filter(granted => !required.includes(granted) && !matches.includes(granted));
}
