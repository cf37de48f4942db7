import type { Partition } from '../../core/model/partition.ts';
import { HOSTS, partitionOfConsoleUrl } from './hosts.ts';
import { isRegionName, isRegionOf } from './region.ts';
import { splitSessionPrefix } from './session-prefix.ts';

/** What is left of the console's domain in a host, without the session prefix. */
export type HostKind =
  /** `console.…` */
  | 'bare'
  /** `REGION.console.…` */
  | 'region'
  /** `SERVICE.console.…` */
  | 'service'
  /** Anything longer, such as `REGION.SERVICE.console.…`. */
  | 'nested'
  /** A host outside of the console's domain. */
  | 'console-like';

/** The parts of a console page's address. */
export interface ConsoleUrl {
  readonly href: string;
  readonly partition: Partition;
  readonly hostKind: HostKind;
  /** `111122223333-abcdefgh`: the session's differentiator, in multi-session mode (docs/console.md 3.2). */
  readonly sessionPrefix?: string;
  /** The region that the page is about; for a global service, the region that the user came from. */
  readonly region?: string;
  /** First segment of the path: `ec2`, `console`. */
  readonly service?: string;
  /** The page is about no region, so other regions have no such page. */
  readonly isGlobalService: boolean;
}

/**
 * First path segments of consoles that serve all regions from one host (`us-east-1`, some `us-west-2`) whatever
 * `region=` says. Sources: docs/console.md 2.6 (IAM 404, S3 400); AWS's list of partitional and edge services in the
 * whitepaper "AWS Fault Isolation Boundaries"; account-wide consoles as linked in public documents.
 */
const GLOBAL_SERVICES: ReadonlySet<string> = new Set([
  ...['iam', 'iamv2', 'organizations'],
  ...['route53', 'route53recovery', 'cloudfront', 'globalaccelerator', 'networkmanager'],
  ...['billing', 'costmanagement', 'cost-management', 'cost-reports'],
  ...['support', 'trustedadvisor', 'artifact', 'marketplace'],
  's3',
]);

/** Reads the URL of a console page; `undefined` for any other URL. Sources: docs/console.md 3.2, 4.6.5, 5. */
export function parseConsoleUrl(text: string): ConsoleUrl | undefined {
  const partition = partitionOfConsoleUrl(text);
  if (partition === undefined) return undefined;
  const url = new URL(text);
  const { sessionPrefix, host } = splitSessionPrefix(url.hostname);
  const hostKind = kindOfHost(host, partition);
  const inQuery = url.searchParams.get('region') ?? undefined;
  const inHash = /[#?&]region=([^&#]+)/.exec(url.hash)?.[1];
  // The query counts first: regional consoles redirect to its region, and global ones keep the user's region there.
  const region = [inQuery, host.split('.')[0], inHash].find(name => name !== undefined && isRegionOf(partition, name));
  const service = url.pathname.split('/')[1];
  return {
    href: url.href,
    partition,
    hostKind,
    ...(sessionPrefix !== undefined && { sessionPrefix }),
    ...(region !== undefined && { region }),
    ...(service && { service }),
    isGlobalService: inQuery === 'global' || GLOBAL_SERVICES.has(service ?? ''),
  };
}

/** The console's home page in a region, or in the region the console chooses. */
export function consoleHome(partition: Partition, region?: string): string {
  const { console } = HOSTS[partition];
  const host = region === undefined ? console : `${region}.${console}`;
  const query = region === undefined ? '' : `?region=${region}`;
  return `https://${host}/console/home${query}`;
}

/**
 * Where the users of an account sign in; the console's home, which leads to sign-in by itself, in a partition without
 * sign-in hosts of accounts (docs/console.md 2.6.2, 5).
 * @param account 12 digits, or an alias
 */
export function accountSignIn(partition: Partition, account: string): string {
  const { signIn, hasBareSignIn } = HOSTS[partition];
  return hasBareSignIn ? `https://${account}.${signIn}/console` : consoleHome(partition);
}

function kindOfHost(host: string, partition: Partition): HostKind {
  const { console } = HOSTS[partition];
  if (host === console) return 'bare';
  if (!host.endsWith(`.${console}`)) return 'console-like';
  const left = host.slice(0, -console.length - 1);
  if (isRegionName(left)) return 'region';
  return left.includes('.') ? 'nested' : 'service';
}
