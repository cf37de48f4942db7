import type { Partition } from '../core/roles/partition.ts';
import { PARTITIONS } from '../core/roles/partition.ts';
import type { PortalKind } from '../core/roles/portal.ts';
import { isRegionOf } from './region.ts';

interface PartitionHosts {
  /** The console is at this host and at every host below it. */
  readonly console: string;
  /** Hosts outside of it that carry the console's header. */
  readonly consoleLike: readonly string[];
  /** Regional sign-in hosts are `REGION.` before it. */
  readonly signIn: string;
  /** False where only regional sign-in hosts answer. */
  readonly hasBareSignIn: boolean;
  /** The region whose sign-in host stands for the partition, and is the bare one where that answers. */
  readonly defaultRegion: string;
  /** Access portals; an issuer leads to the first that is at the root. */
  readonly portals: readonly PortalHosts[];
  /** Names an instance of IAM Identity Center to the AWS CLI; there is no page. */
  readonly issuer: string;
}

interface PortalHosts {
  /** `*` stands for what one label ends on, `REGION` for a region of the partition. */
  readonly hosts: string;
  /** Where the portal is; `ID` stands for the directory's id or alias, which the address must name. */
  readonly path: '/start' | '' | '/directory/ID';
  readonly kind?: PortalKind;
}

/** Everything that differs between partitions. Sources: console.md 5; of the portals portal.md 2.1. */
export const HOSTS: Readonly<Record<Partition, PartitionHosts>> = {
  aws: {
    console: 'console.aws.amazon.com',
    consoleLike: ['health.aws.amazon.com', 'phd.aws.amazon.com', 'lightsail.aws.amazon.com'],
    signIn: 'signin.aws.amazon.com',
    hasBareSignIn: true,
    defaultRegion: 'us-east-1',
    portals: [
      { hosts: '*.awsapps.com', path: '/start' },
      { hosts: 'ssoins-*.portal.REGION.app.aws', path: '' },
      { hosts: 'ssoins-*.REGION.portal.amazonaws.com', path: '' },
      { hosts: 'aa-*.account-access.REGION.app.aws', path: '', kind: 'account-access' },
    ],
    issuer: 'identitycenter.amazonaws.com',
  },
  'aws-us-gov': {
    console: 'console.amazonaws-us-gov.com',
    consoleLike: ['phd.amazonaws-us-gov.com'],
    signIn: 'signin.amazonaws-us-gov.com',
    hasBareSignIn: true,
    defaultRegion: 'us-gov-west-1',
    portals: [
      { hosts: 'start.us-gov-home.awsapps.com', path: '/directory/ID' },
      { hosts: 'start.REGION.us-gov-home.awsapps.com', path: '/directory/ID' },
      { hosts: 'ssoins-*.portal.REGION.app.aws', path: '' },
      { hosts: 'ssoins-*.REGION.portal.amazonaws.com', path: '' },
    ],
    issuer: 'identitycenter.amazonaws.com',
  },
  'aws-cn': {
    console: 'console.amazonaws.cn',
    consoleLike: ['health.amazonaws.cn', 'phd.amazonaws.cn'],
    signIn: 'signin.amazonaws.cn',
    hasBareSignIn: true,
    defaultRegion: 'cn-north-1',
    portals: [
      { hosts: 'start.home.awsapps.cn', path: '/directory/ID' },
      { hosts: 'start.REGION.home.awsapps.cn', path: '/directory/ID' },
      { hosts: 'ssoins-*.REGION.portal.amazonaws.com.cn', path: '' },
      { hosts: 'ssoins-*.portal.REGION.app.amazonwebservices.com.cn', path: '' },
    ],
    issuer: 'identitycenter.amazonaws.com.cn',
  },
  'aws-eusc': {
    console: 'console.amazonaws-eusc.eu',
    consoleLike: ['health.amazonaws-eusc.eu'],
    signIn: 'signin.amazonaws-eusc.eu',
    hasBareSignIn: false,
    defaultRegion: 'eusc-de-east-1',
    portals: [
      { hosts: 'ssoins-*.REGION.portal.amazonaws.eu', path: '' },
      { hosts: 'ssoins-*.portal.REGION.api.amazonwebservices.eu', path: '' },
    ],
    issuer: 'identitycenter.amazonaws.eu',
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

/** What has the form of a company's portal and is none: the page of AWS Builder ID (portal.md 1.8), GovCloud's own domain. */
const NO_PORTALS: readonly string[] = ['view.awsapps.com', 'us-gov-home.awsapps.com'];

const PORTALS = PARTITIONS.flatMap(partition =>
  HOSTS[partition].portals.map(portal => ({ partition, labels: portal.hosts.split('.'), ...portal })),
);

/** What is known of an access portal by its host, in lower case; `undefined` for any other host. */
export function findPortalHosts(host: string): (PortalHosts & { readonly partition: Partition }) | undefined {
  if (NO_PORTALS.includes(host)) return undefined;
  const labels = host.split('.');
  return PORTALS.find(portal => fits(labels, portal.labels, portal.partition));
}

function fits(labels: readonly string[], pattern: readonly string[], partition: Partition): boolean {
  const isLabel = (label: string, index: number): boolean => {
    const wanted = pattern[index] ?? '';
    if (wanted === 'REGION') return isRegionOf(partition, label);
    if (!wanted.endsWith('*')) return label === wanted;
    const start = wanted.slice(0, -1);
    return label.startsWith(start) && /^[a-z0-9-]+$/.test(label.slice(start.length));
  };
  return labels.length === pattern.length && labels.every(isLabel);
}

/** Whether a host is the one of issuers, in any partition. */
export function isIssuerHost(host: string): boolean {
  return PARTITIONS.some(partition => HOSTS[partition].issuer === host);
}

/** The portal at the root that an instance (`ssoins-…`) has in a region of the partition. */
export function rootPortalHost(partition: Partition, instance: string, region: string): string | undefined {
  const root = HOSTS[partition].portals.find(({ path, kind }) => path === '' && kind === undefined);
  return root?.hosts.replace('ssoins-*', instance).replace('REGION', region);
}

/** What Amazon's domains are made of. */
const LIKE_AMAZON = /awsapps|amazonaws|amazonwebservices|\bamazon\.|\bapp[.-]aws\b|\.aws$/;

/**
 * Whether a host may be a company's own name for its portal (a vanity domain): any domain that neither is Amazon's nor
 * could be taken for one of Amazon's.
 */
export function isVanityHost(host: string): boolean {
  return /\.[a-z][a-z0-9-]*$/.test(host) && !LIKE_AMAZON.test(host);
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

/** The sign-in host of a region of the partition; of the partition itself without one (console.md 2.4). */
export function signInHostOf(partition: Partition, region?: string): string {
  const { signIn, hasBareSignIn, defaultRegion } = HOSTS[partition];
  const isDefault = region === undefined || region === defaultRegion || !isRegionOf(partition, region);
  if (isDefault && hasBareSignIn) return signIn;
  return `${isDefault ? defaultRegion : region}.${signIn}`;
}
