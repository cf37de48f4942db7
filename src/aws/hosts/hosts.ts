import type { Partition } from '../../core/model/partition.ts';
import { PARTITIONS } from '../../core/model/partition.ts';
import { isRegionOf } from './region.ts';

interface PartitionHosts {
  /** The console is at this host and at every host below it. */
  readonly console: string;
  /** Hosts outside of it that show the console's header. */
  readonly consoleLike: readonly string[];
  /** Regional sign-in hosts have `REGION.` in front of it. */
  readonly signIn: string;
  /** False if only regional sign-in hosts answer. */
  readonly hasBareSignIn: boolean;
  /** The region of the partition's own sign-in host. */
  readonly defaultRegion: string;
}

/** Everything that differs between the partitions' consoles. Source: docs/console.md 5. */
export const HOSTS: Readonly<Record<Partition, PartitionHosts>> = {
  aws: {
    console: 'console.aws.amazon.com',
    consoleLike: ['health.aws.amazon.com', 'phd.aws.amazon.com', 'lightsail.aws.amazon.com'],
    signIn: 'signin.aws.amazon.com',
    hasBareSignIn: true,
    defaultRegion: 'us-east-1',
  },
  'aws-us-gov': {
    console: 'console.amazonaws-us-gov.com',
    consoleLike: ['phd.amazonaws-us-gov.com'],
    signIn: 'signin.amazonaws-us-gov.com',
    hasBareSignIn: true,
    defaultRegion: 'us-gov-west-1',
  },
  'aws-cn': {
    console: 'console.amazonaws.cn',
    consoleLike: ['health.amazonaws.cn', 'phd.amazonaws.cn'],
    signIn: 'signin.amazonaws.cn',
    hasBareSignIn: true,
    defaultRegion: 'cn-north-1',
  },
  'aws-eusc': {
    console: 'console.amazonaws-eusc.eu',
    consoleLike: ['health.amazonaws-eusc.eu'],
    signIn: 'signin.amazonaws-eusc.eu',
    hasBareSignIn: false,
    defaultRegion: 'eusc-de-east-1',
  },
};

/** Match patterns of every console page; `*.` covers the bare host too. The manifest lists the same (a test compares). */
export const CONSOLE_MATCHES: readonly string[] = PARTITIONS.flatMap(partition => {
  const { console, consoleLike } = HOSTS[partition];
  return [`*.${console}`, ...consoleLike].map(host => `https://${host}/*`);
});

/** The partition that a console host belongs to, session prefix or not; `undefined` for any other host. */
export function partitionOfConsoleHost(host: string): Partition | undefined {
  return PARTITIONS.find(partition => {
    const { console, consoleLike } = HOSTS[partition];
    return host === console || host.endsWith(`.${console}`) || consoleLike.includes(host);
  });
}

/** The partition of a console page's URL; `undefined` for anything that is no https console page. */
export function partitionOfConsoleUrl(url: string): Partition | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' ? partitionOfConsoleHost(hostname) : undefined;
}

/**
 * Whether a role switch may be sent to this host: the partition's own sign-in host, bare where that answers, or of
 * one of its regions. Hosts of accounts (`ALIAS.signin…`) are for signing in only.
 */
export function isSignInHost(host: string, partition: Partition): boolean {
  const { signIn, hasBareSignIn } = HOSTS[partition];
  if (host === signIn) return hasBareSignIn;
  if (!host.endsWith(`.${signIn}`)) return false;
  const label = host.slice(0, -signIn.length - 1);
  return isRegionOf(partition, label);
}

/** The sign-in host of a region of the partition; of the partition itself without one (docs/console.md 2.4). */
export function signInHostOf(partition: Partition, region?: string): string {
  const { signIn, hasBareSignIn, defaultRegion } = HOSTS[partition];
  const isDefault = region === undefined || region === defaultRegion || !isRegionOf(partition, region);
  if (isDefault && hasBareSignIn) return signIn;
  return `${isDefault ? defaultRegion : region}.${signIn}`;
}
