import type { Partition } from '../../core/model/partition.ts';
import { HOSTS } from '../hosts/hosts.ts';

/** The address by which a partition's history cookie is read and written. */
export function historyCookieUrl(partition: Partition): string {
  return `https://${HOSTS[partition].console}/`;
}

/** The site of all hosts of a partition's console. A partitioned cookie of these hosts belongs to this site. */
export function historyCookieSite(partition: Partition): string {
  return `https://${HOSTS[partition].console.split('.').slice(-2).join('.')}`;
}

/** The domain of the history cookie: it covers console and sign-in. Sources: docs/console.md 1.2.1, 1.6.3. */
export function historyCookieDomain(partition: Partition): string {
  return HOSTS[partition].console.replace(/^console/, '');
}
