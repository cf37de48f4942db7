import { PARTITIONS, type PartitionHosts } from './partitions.ts';
import { WORLDS } from './world/worlds.ts';

/** Start of a session's host: `111122223333-abcdefgh` (docs/console.md 3.2.1). */
const DIFFERENTIATOR = /^\d{12}-[a-z0-9]{8}$/;

export type ConsoleHost = {
  readonly kind: 'console';
  readonly partition: PartitionHosts;
  readonly region?: string;
  /** Of a session's own host, in multi-session mode. */
  readonly differentiator?: string;
  /** Of hosts like `s3.console…`. */
  readonly service?: string;
};

export type KnownHost =
  | ConsoleHost
  | { readonly kind: 'service'; readonly partition: PartitionHosts }
  | {
      readonly kind: 'sign-in';
      readonly partition: PartitionHosts;
      readonly region?: string;
      readonly account?: string;
    };

/** An access portal of the partition; `vanity`: a company's own host that leads to it. */
export type PortalHost =
  | { readonly kind: 'portal'; readonly partition: PartitionHosts }
  | { readonly kind: 'vanity'; readonly partition: PartitionHosts };

/** What a host name means; undefined if it is not one of the emulator's. */
export function readHost(host: string): KnownHost | PortalHost | undefined {
  const ofPortal = PARTITIONS.find(({ portals }) => portals.some(pattern => pattern.test(host)));
  if (ofPortal) return { kind: 'portal', partition: ofPortal };
  const ofVanity = PARTITIONS.find(({ id }) => WORLDS[id].portal.vanity === host);
  if (ofVanity) return { kind: 'vanity', partition: ofVanity };
  for (const partition of PARTITIONS) {
    if (partition.services.includes(host)) return { kind: 'service', partition };
    if (host === partition.console) return { kind: 'console', partition };
    if (host === partition.signIn) return partition.hasBareSignIn ? { kind: 'sign-in', partition } : undefined;
    const console = prefixOf(host, partition.console);
    if (console) return readConsolePrefix(console, partition);
    const signIn = prefixOf(host, partition.signIn);
    if (signIn && !signIn.includes('.')) {
      return {
        kind: 'sign-in',
        partition,
        ...(partition.regions.has(signIn) ? { region: signIn } : { account: signIn }),
      };
    }
  }
  return undefined;
}

function prefixOf(host: string, suffix: string): string | undefined {
  return host.endsWith(`.${suffix}`) ? host.slice(0, -suffix.length - 1) : undefined;
}

function readConsolePrefix(prefix: string, partition: PartitionHosts): ConsoleHost | undefined {
  const [first = '', second, ...rest] = prefix.split('.');
  if (DIFFERENTIATOR.test(first)) {
    const isSession = partition.regions.has(second ?? '') && rest.length === 0;
    return isSession && second ? { kind: 'console', partition, differentiator: first, region: second } : undefined;
  }
  if (rest.length > 0) return undefined;
  if (partition.regions.has(first))
    return { kind: 'console', partition, region: first, ...(second && { service: second }) };
  return second ? undefined : { kind: 'console', partition, service: first };
}

/**
 * Whether sign-in lets a browser return to a host: not to `REGION.SERVICE.console…` (docs/console.md 2.6.4), not to the
 * host of a session (docs/console.md 3.4.6, 6.2), and not to another partition.
 */
export function isRedirectHost(host: string, partition: PartitionHosts): boolean {
  const known = readHost(host);
  if (known?.partition !== partition) return false;
  if (known.kind === 'service') return true;
  return known.kind === 'console' && !known.differentiator && !(known.region && known.service);
}

/** `signin…` for the partition's home region if that host exists, else `REGION.signin…` (docs/console.md 2.4, 5). */
export function signInHost({ signIn, homeRegion, hasBareSignIn }: PartitionHosts, region = homeRegion): string {
  return region === homeRegion && hasBareSignIn ? signIn : `${region}.${signIn}`;
}

/** Multi-session mode names the region's host also in the home region (docs/console.md 3.1, 3.3). */
export function regionalSignInHost(partition: PartitionHosts, region: string): string {
  return `${region}.${partition.signIn}`;
}

/** The console's home page in the partition's home region. */
export function partitionHome({ console, homeRegion }: PartitionHosts): string {
  return `https://${homeRegion}.${console}/console/home?region=${homeRegion}`;
}

export function sessionHost(partition: PartitionHosts, differentiator: string, region: string): string {
  return `${differentiator}.${region}.${partition.console}`;
}

/** CSP sources for a partition's sign-in hosts, and for its console's. */
export function cspHosts({ signIn, console, services }: PartitionHosts): {
  readonly signIn: string;
  readonly console: string;
} {
  const both = (host: string) => `https://${host} https://*.${host}`;
  return { signIn: both(signIn), console: [both(console), ...services.map(host => `https://${host}`)].join(' ') };
}

function hostPatterns(): string[] {
  const patterns = PARTITIONS.flatMap(({ console, services, signIn, hasBareSignIn }) => [
    console,
    `*.${console}`,
    ...(hasBareSignIn ? [signIn] : []),
    `*.${signIn}`,
    ...services,
  ]);
  const vanities = Object.values(WORLDS).flatMap(({ portal }) => portal.vanity ?? []);
  return [...patterns, ...PORTAL_DOMAINS.map(domain => `*.${domain}`), ...vanities];
}

/** Ends of the hosts of access portals, in all partitions. */
const PORTAL_DOMAINS = [
  ...['awsapps.com', 'app.aws', 'portal.amazonaws.com'],
  ...['awsapps.cn', 'portal.amazonaws.com.cn', 'app.amazonwebservices.com.cn'],
  ...['portal.amazonaws.eu', 'api.amazonwebservices.eu'],
];

/** The value of Chromium's `--host-resolver-rules`: the emulator gets its hosts, and nothing else leaves the machine. */
export function hostResolverRules(port: number): string {
  const ours = hostPatterns().map(pattern => `MAP ${pattern}:443 127.0.0.1:${port}`);
  return [...ours, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(', ');
}

/** Names for the certificate; a wildcard covers one label only. */
export function certificateNames(): string[] {
  return [
    ...hostPatterns(),
    ...PARTITIONS.flatMap(({ console, regions }) => ['s3', ...regions.keys()].map(label => `*.${label}.${console}`)),
    ...Object.values(WORLDS)
      .flatMap(({ portal, accountAccess }) => [...portal.startUrls, ...(accountAccess?.startUrls ?? [])])
      .map(startUrl => new URL(startUrl).host),
  ];
}
