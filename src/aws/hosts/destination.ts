import { type ConsoleUrl, consoleHome } from './console-url.ts';
import { HOSTS } from './hosts.ts';
import { withoutLinkedRole } from './page-link.ts';
import { isRegionOf } from './region.ts';
import { splitSessionPrefix } from './session-prefix.ts';

/**
 * Where a switch should end: the page that it starts from, in the role's region if the role has one. The session prefix
 * and Hatrack's own query are removed. The console's home if that page cannot be reached (docs/console.md 2.6, 3.3).
 */
export function destinationOf(page: ConsoleUrl, region?: string): string {
  const wanted = region !== undefined && isRegionOf(page.partition, region) ? region : undefined;
  if (wanted !== undefined && wanted !== page.region) return inRegion(page, wanted);
  return isRefusedAsRedirect(page) ? consoleHome(page.partition, page.region) : withoutSession(page).href;
}

/**
 * The same page in another region: changes the host, `region=` of the query, and `region=` of the hash if it is there.
 * For global services, and for hosts without a region, it is the console's home in that region.
 */
function inRegion(page: ConsoleUrl, region: string): string {
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

/** Sign-in answers 400 to a redirect to `eu-central-1.s3.console…` (docs/console.md 2.6.4), so such hosts are not tried. */
function isRefusedAsRedirect(page: ConsoleUrl): boolean {
  return page.hostKind === 'nested';
}

function withoutSession(page: ConsoleUrl): URL {
  const url = withoutLinkedRole(new URL(page.href));
  url.hostname = splitSessionPrefix(url.hostname).host;
  return url;
}

/** Works on the text: `URLSearchParams` would rewrite all other parameters, and some consoles fail then. */
function replaceRegion(text: string, region: string): string {
  return text.replace(/([#?&]region=)[^&#]*/g, `$1${region}`);
}
