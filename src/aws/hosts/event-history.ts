import type { Partition } from '../../core/model/partition.ts';
import type { Role } from '../../core/roles/role.ts';
import type { RoleEvent } from '../../core/trail/lookup-command.ts';
import { HOSTS } from './hosts.ts';
import { type PagedRole, pageLink } from './page-link.ts';
import { isRegionOf } from './region.ts';

/**
 * The Regions whose event history may hold a switch: that of the sign-in host that took it, and the one of the partition's
 * own host. Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 * @param region of the console page that the switch started from, or of the role
 */
export function trailRegions(partition: Partition, region?: string): readonly string[] {
  const { defaultRegion } = HOSTS[partition];
  const isOther = region !== undefined && region !== defaultRegion && isRegionOf(partition, region);
  return isOther ? [region, defaultRegion] : [defaultRegion];
}

/**
 * CloudTrail's event history in a Region, filtered by the name of an event: the last 90 days. Who opens it needs
 * `cloudtrail:LookupEvents`. Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events-console.html
 */
export function eventHistoryUrl(partition: Partition, region: string, event: string): string {
  return `https://${region}.${HOSTS[partition].console}/cloudtrailv2/home?region=${region}#/events?EventName=${event}`;
}

/**
 * The same, for who is to open it in a role: Hatrack offers the role there.
 * @param region of the sign-in, which is that of the console page; by default that of the role, where it has one
 */
export function trailLink(
  role: PagedRole & Pick<Role, 'region'>,
  region = role.region,
  event: RoleEvent = 'SwitchRole',
): string {
  const [first = ''] = trailRegions(role.partition, region);
  const url = eventHistoryUrl(role.partition, first, event);
  return pageLink(url, role) ?? url;
}
