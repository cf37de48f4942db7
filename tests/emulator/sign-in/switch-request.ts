import { isRedirectHost } from '../hosts.ts';
import type { PartitionHosts } from '../partitions.ts';
import { readRedirectUri } from './redirect-uri.ts';

const LONGEST = 64;

/** The fields of a switch, checked without regard to who asks (docs/console.md 2.1). */
export interface SwitchFields {
  readonly account: string;
  readonly roleName: string;
  readonly displayName: string;
  readonly color: string;
}

/** The name of a field that is wrong in itself, which makes sign-in refuse the form. */
export type FieldRefusal = 'role-name' | 'display-name' | 'color';

export function readSwitchFields(form: URLSearchParams): SwitchFields {
  const field = (name: string) => form.get(name) ?? '';
  return {
    account: field('account'),
    roleName: field('roleName'),
    displayName: field('displayName'),
    color: field('color'),
  };
}

export function refuseFields({ roleName, displayName, color }: SwitchFields): FieldRefusal | undefined {
  if (roleName.length > LONGEST) return 'role-name';
  if (displayName.length > LONGEST) return 'display-name';
  return /^([0-9a-f]{6})?$/i.test(color) ? undefined : 'color';
}

/** Where the browser goes afterwards; undefined if sign-in refuses that address. */
export function readDestination(form: URLSearchParams, partition: PartitionHosts): string | undefined {
  const field = form.get('redirect_uri');
  if (!field) return `https://${partition.console}/console/home`;
  const url = readRedirectUri(field);
  return url && isRedirectHost(url.host, partition) ? url.href : undefined;
}
