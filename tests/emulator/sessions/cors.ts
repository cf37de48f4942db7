import { readHost } from '../hosts.ts';
import type { PartitionHosts } from '../partitions.ts';
import type { Answer } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';

/** Headers that let a page of the partition's console read the answer; none for any other origin (docs/console.md 3.3.3). */
export function allowOrigin({ headers: { origin = '' } }: Exchange, partition: PartitionHosts): Record<string, string> {
  const host = /^https:\/\/([^/:]+)$/.exec(origin)?.[1] ?? '';
  const known = readHost(host);
  if ((known?.kind !== 'console' && known?.kind !== 'service') || known.partition !== partition) return {};
  return { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true', vary: 'Origin' };
}

/** Answers the browser's preflight: whether it may send JSON and that header. */
export function answerPreflight(exchange: Exchange, partition: PartitionHosts): Answer {
  const origin = allowOrigin(exchange, partition);
  const allowed = {
    ...origin,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type,x-csrf-protection',
    'access-control-max-age': '600',
  };
  return { status: 200, kind: 'preflight', headers: 'vary' in origin ? allowed : {} };
}
