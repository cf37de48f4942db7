import { type ConsoleUrl, consoleHome, splitSessionPrefix } from './console-url.ts';
import { HOSTS } from './hosts.ts';
import { withoutLinkedRole } from './page-link.ts';
import { isRegionOf } from './region.ts';

/**
 * Where a switch should end: the page it starts from, without the session it belongs to and the role it was linked for, in the role's region if it
 * has one. The console's home where that page could not be reached (docs/console.md 2.6, 3.3).
 */
export function destinationOf(page: ConsoleUrl, region?: string): string {
  const wanted = region !== undefined && isRegionOf(page.partition, region) ? region : undefined;
  if (wanted !== undefined && wanted !== page.region) return inRegion(page, wanted);
  return isRefusedAsRedirect(page) ? consoleHome(page.partition, page.region) : withoutSession(page).href;
}

/**
 * The same page in another region: in its host, in `region=` of the query and, where stated, of the hash.
 * Pages that have no such sister give the console's home in that region: global services, and hosts that carry no region.
 */
export function inRegion(page: ConsoleUrl, region: string): string {
  const carriesRegion = page.hostKind === 'bare' || page.hostKind === 'region';
  if (!carriesRegion || page.isGlobalService) return consoleHome(page.partition, region);
  const url = withoutSession(page);
  url.hostname = `${region}.${HOSTS[page.partition].console}`;
  url.search = url.searchParams.has('region')
    ? replaceRegion(url.search, region)
    : [url.search, `region=${region}`].filter(Boolean).join('&');
  url.hash = replaceRegion(url.hash, region);
  return url.href;
}

/** Sign-in answers 400 to `eu-central-1.s3.console…` as redirect (docs/console.md 2.6); hosts of that shape are not tried. */
function isRefusedAsRedirect(page: ConsoleUrl): boolean {
  return page.hostKind === 'nested';
}

function withoutSession(page: ConsoleUrl): URL {
  const url = withoutLinkedRole(new URL(page.href));
  url.hostname = splitSessionPrefix(url.hostname).host;
  return url;
}

/** By text, not by `URLSearchParams`: that would write every other parameter anew, and some consoles take it ill. */
function replaceRegion(text: string, region: string): string {
  return text.replace(/([#?&]region=)[^&#]*/g, `$1${region}`);
}
