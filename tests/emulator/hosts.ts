import { isRegion } from './console/regions.ts';

/** What the emulator must know of a partition's names (console.md 5). */
interface PartitionHosts {
  readonly console: string;
  /** Consoles on a host of their own. */
  readonly services: readonly string[];
  readonly signIn: string;
  readonly homeRegion: string;
}

/** The other partitions come as further rows. */
const PARTITION_HOSTS: readonly PartitionHosts[] = [
  {
    console: 'console.aws.amazon.com',
    services: ['health.aws.amazon.com', 'phd.aws.amazon.com', 'lightsail.aws.amazon.com'],
    signIn: 'signin.aws.amazon.com',
    homeRegion: 'us-east-1',
  },
];

export type ConsoleHost = {
  readonly kind: 'console';
  readonly partition: PartitionHosts;
  readonly region?: string;
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

/** What a host name stands for; undefined when it is none of ours. */
export function readHost(host: string): KnownHost | undefined {
  for (const partition of PARTITION_HOSTS) {
    if (partition.services.includes(host)) return { kind: 'service', partition };
    if (host === partition.console) return { kind: 'console', partition };
    if (host === partition.signIn) return { kind: 'sign-in', partition };
    const console = prefixOf(host, partition.console);
    if (console) return readConsolePrefix(console, partition);
    const signIn = prefixOf(host, partition.signIn);
    if (signIn && !signIn.includes('.')) {
      return { kind: 'sign-in', partition, ...(isRegion(signIn) ? { region: signIn } : { account: signIn }) };
    }
  }
  return undefined;
}

function prefixOf(host: string, suffix: string): string | undefined {
  return host.endsWith(`.${suffix}`) ? host.slice(0, -suffix.length - 1) : undefined;
}

function readConsolePrefix(prefix: string, partition: PartitionHosts): ConsoleHost | undefined {
  const [first = '', second, ...rest] = prefix.split('.');
  if (rest.length > 0) return undefined;
  if (isRegion(first)) return { kind: 'console', partition, region: first, ...(second && { service: second }) };
  return second ? undefined : { kind: 'console', partition, service: first };
}

/** Where sign-in lets a browser return to: not to `REGION.SERVICE.console…` (console.md 2.6, AESR #175). */
export function isRedirectHost(host: string): boolean {
  const known = readHost(host);
  if (known?.kind === 'service') return true;
  return known?.kind === 'console' && !(known.region && known.service);
}

/** `signin…` for the partition's home region, `REGION.signin…` for the others (console.md 2.4). */
export function signInHost(partition: PartitionHosts, region?: string): string {
  return !region || region === partition.homeRegion ? partition.signIn : `${region}.${partition.signIn}`;
}

/** CSP sources for the sign-in hosts, and for the console's. */
export function cspHosts(): { readonly signIn: string; readonly console: string } {
  const both = (host: string) => `https://${host} https://*.${host}`;
  return {
    signIn: PARTITION_HOSTS.map(({ signIn }) => both(signIn)).join(' '),
    console: PARTITION_HOSTS.map(partition =>
      [both(partition.console), ...partition.services.map(host => `https://${host}`)].join(' '),
    ).join(' '),
  };
}

function hostPatterns(): string[] {
  return PARTITION_HOSTS.flatMap(({ console, services, signIn }) => [
    console,
    `*.${console}`,
    signIn,
    `*.${signIn}`,
    ...services,
  ]);
}

/** The value of Chromium's `--host-resolver-rules`: our hosts come to us, nothing else leaves the machine. */
export function hostResolverRules(port: number): string {
  const ours = hostPatterns().map(pattern => `MAP ${pattern}:443 127.0.0.1:${port}`);
  return [...ours, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(', ');
}

/** Names for the certificate; a wildcard covers one label only. */
export function certificateNames(): string[] {
  return [...hostPatterns(), ...PARTITION_HOSTS.map(({ console }) => `*.s3.${console}`)];
}
