import type { IssueCode } from '../../core/config/issues/issue.ts';
import type { Reading } from '../../core/config/issues/reading.ts';
import type { PortalAddress } from '../../core/config/values/read-portal.ts';
import { partitionOfRegion } from '../hosts/region.ts';
import { findPortalHosts, isIssuerHost, isVanityHost, rootPortalHost } from './portal-hosts.ts';

export interface AccessPortal extends PortalAddress {
  /** `https://HOST/start`, `https://HOST`, `https://HOST/directory/ID`: neither hash nor slash at the end. */
  readonly address: string;
}

/**
 * Reads the address of an access portal as people copy it: with or without a slash or `#/` at its end, or with what the
 * portal's own pages put after that. An issuer gives the portal that issuer and region name together. An unknown host
 * counts as a company's own. Never throws; an address of no portal gives an issue and no value. Source: docs/console.md 8.
 * @param region where the portal's IAM Identity Center is (`sso_region`)
 */
export function readPortal(text: string, region?: string): Reading<AccessPortal> {
  const url = readHttps(text.trim());
  if (!url) return refused('portal_url_invalid', text.replace(/\/\/[^/]*@/, '//…@'));
  const host = url.hostname.replace(/\.$/, '');
  const path = url.pathname.replace(/\/+/g, '/').replace(/\/$/, '');
  if (isIssuerHost(host)) return readIssuer(host, path.toLowerCase(), region?.toLowerCase());
  const known = findPortalHosts(host);
  if (known) {
    const { partition, kind } = known;
    const page = findPath(known.path, path.toLowerCase());
    if (page === undefined) return refused('portal_path', `https://${host}${path}`, known.path || '/');
    return { value: { partition, address: `https://${host}${page}`, ...(kind && { kind }) } };
  }
  if (!isVanityHost(host)) return refused('portal_unknown', host);
  const partition = region && partitionOfRegion(region.toLowerCase());
  const value = { partition: partition || 'aws', address: `https://${host}${path}`, kind: 'vanity' } as const;
  return {
    value: { ...value, ...(partition && { region: region.toLowerCase() }) },
    problems: [{ code: 'portal_vanity', args: [host] }],
  };
}

/** An https address without user, password and port, and without white space. */
function readHttps(text: string): URL | undefined {
  if (/\s/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = url.protocol === 'https:' && url.host === url.hostname && url.username === '' && url.password === '';
  return isPlain ? url : undefined;
}

/** The path of the portal's page; `undefined` if this path leads elsewhere. `/start` is accepted for portals at the root. */
function findPath(known: string, path: string): string | undefined {
  if (known === '/directory/ID') return /^\/directory\/[a-z0-9-]+$/.test(path) ? path : undefined;
  return path === '' || path === '/start' ? known : undefined;
}

/** One issuer host serves several partitions, so the region decides. */
function readIssuer(host: string, path: string, region: string | undefined): Reading<AccessPortal> {
  const instance = /^\/(ssoins-[a-z0-9]+)$/.exec(path)?.[1];
  if (instance === undefined) return refused('portal_path', `https://${host}${path}`, '/ssoins-ID');
  if (region === undefined) return refused('portal_incomplete', 'sso_region');
  const partition = partitionOfRegion(region);
  const root = partition && isIssuerHost(host, partition) && rootPortalHost(partition, instance, region);
  return root ? { value: { partition, address: `https://${root}`, region } } : refused('portal_region', host, region);
}

function refused(code: IssueCode, ...args: readonly string[]): Reading<AccessPortal> {
  return { problems: [{ code, args }] };
}
