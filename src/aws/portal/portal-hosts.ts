import { PARTITIONS, type Partition } from '../../core/model/partition.ts';
import type { Portal, PortalKind } from '../../core/model/portal.ts';
import { isRegionOf } from '../hosts/region.ts';

interface PartitionPortals {
  /** An issuer leads to the first portal at the root. */
  readonly portals: readonly PortalHosts[];
  /** Host by which the AWS CLI names an instance of IAM Identity Center. It has no page. */
  readonly issuer: string;
}

interface PortalHosts {
  /** `*` is the rest of a label, `REGION` is a region of the partition. */
  readonly hosts: string;
  /** Path of the portal's page. `ID` is the directory's id or alias, which the address has to name. */
  readonly path: '/start' | '' | '/directory/ID';
  readonly kind?: PortalKind;
}

/** Where the access portals of each partition are. Source: docs/console.md 8.1. */
const HOSTS: Readonly<Record<Partition, PartitionPortals>> = {
  aws: {
    portals: [
      { hosts: '*.awsapps.com', path: '/start' },
      { hosts: 'ssoins-*.portal.REGION.app.aws', path: '' },
      { hosts: 'ssoins-*.REGION.portal.amazonaws.com', path: '' },
      { hosts: 'aa-*.account-access.REGION.app.aws', path: '', kind: 'account-access' },
    ],
    issuer: 'identitycenter.amazonaws.com',
  },
  'aws-us-gov': {
    portals: [
      { hosts: 'start.us-gov-home.awsapps.com', path: '/directory/ID' },
      { hosts: 'start.REGION.us-gov-home.awsapps.com', path: '/directory/ID' },
      { hosts: 'ssoins-*.portal.REGION.app.aws', path: '' },
      { hosts: 'ssoins-*.REGION.portal.amazonaws.com', path: '' },
    ],
    issuer: 'identitycenter.amazonaws.com',
  },
  'aws-cn': {
    portals: [
      { hosts: 'start.home.awsapps.cn', path: '/directory/ID' },
      { hosts: 'start.REGION.home.awsapps.cn', path: '/directory/ID' },
      { hosts: 'ssoins-*.REGION.portal.amazonaws.com.cn', path: '' },
      { hosts: 'ssoins-*.portal.REGION.app.amazonwebservices.com.cn', path: '' },
    ],
    issuer: 'identitycenter.amazonaws.com.cn',
  },
  'aws-eusc': {
    portals: [
      { hosts: 'ssoins-*.REGION.portal.amazonaws.eu', path: '' },
      { hosts: 'ssoins-*.portal.REGION.api.amazonwebservices.eu', path: '' },
    ],
    issuer: 'identitycenter.amazonaws.eu',
  },
};

/** Hosts that look like a company's portal but are none: AWS Builder ID (docs/console.md 8.3), and GovCloud's own domain. */
const NO_PORTALS: readonly string[] = ['view.awsapps.com', 'us-gov-home.awsapps.com'];

const PORTALS = PARTITIONS.flatMap(partition =>
  HOSTS[partition].portals.map(portal => ({ partition, labels: portal.hosts.split('.'), ...portal })),
);

/** Finds an access portal by its host in lower case; `undefined` for any other host. */
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

/** Whether a host is that of issuers, in this partition, or in any. */
export function isIssuerHost(host: string, partition?: Partition): boolean {
  return PARTITIONS.some(each => HOSTS[each].issuer === host && (partition ?? each) === each);
}

/** The host of the portal at the root, for an instance (`ssoins-…`) in a region of the partition. */
export function rootPortalHost(partition: Partition, instance: string, region: string): string | undefined {
  const root = HOSTS[partition].portals.find(({ path, kind }) => path === '' && kind === undefined);
  return root?.hosts.replace('ssoins-*', instance).replace('REGION', region);
}

/**
 * Patterns of the names, with their path, that the role of a permission set has in an account. us-east-1 is in no path.
 * Source: https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
export function portalRoleNames({ permissionSet, kind }: Portal): readonly string[] {
  if (kind === 'account-access') return [permissionSet];
  return ['*/', ''].map(region => `aws-reserved/sso.amazonaws.com/${region}AWSReservedSSO_${permissionSet}_*`);
}

/** Words in Amazon's domains. */
const LIKE_AMAZON = /awsapps|amazonaws|amazonwebservices|\bamazon\.|\bapp[.-]aws\b|\.aws$/;

/**
 * Whether a host may be a company's own name for its portal (a vanity domain): any domain that is not Amazon's and does
 * not look like Amazon's.
 */
export function isVanityHost(host: string): boolean {
  return /\.[a-z][a-z0-9-]*$/.test(host) && !LIKE_AMAZON.test(host);
}
