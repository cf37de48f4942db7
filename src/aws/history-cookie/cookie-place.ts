import type { Partition } from '../../core/model/partition.ts';
import { HOSTS } from '../hosts.ts';

/** The page by whose address a partition's history cookie is read and written. */
export function historyCookieUrl(partition: Partition): string {
  return `https://${HOSTS[partition].console}/`;
}

/** The site that all hosts of a partition's console are of: a partitioned cookie of theirs would belong to it. */
export function historyCookieSite(partition: Partition): string {
  return `https://${HOSTS[partition].console.split('.').slice(-2).join('.')}`;
}

/** The domain of the history cookie: it covers console and sign-in. Sources: docs/console.md 1.2, and by analogy 1.6. */
export function historyCookieDomain(partition: Partition): string {
  return HOSTS[partition].console.replace(/^console/, '');
}
