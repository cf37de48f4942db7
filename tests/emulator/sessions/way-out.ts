import { SIGNED_OUT_PATH } from '../console/session-host.ts';
import { readHost, sessionHost } from '../hosts.ts';
import type { Exchange } from '../server/exchange.ts';
import type { EmulatorState } from '../state.ts';

/** An address that passes the hosts of these sessions, which remove their cookies, and ends at `last`; `last` itself if there is nothing to remove. */
export function wayOut(
  differentiators: readonly string[],
  last: string,
  { host }: Exchange,
  { partition, variants }: EmulatorState,
): string {
  if (variants()['session-cookie'] !== 'session-host') return last;
  const known = readHost(host);
  const region = (known?.kind === 'sign-in' && known.region) || partition.homeRegion;
  return differentiators.reduceRight(
    (next, differentiator) =>
      `https://${sessionHost(partition, differentiator, region)}${SIGNED_OUT_PATH}?${new URLSearchParams({ next })}`,
    last,
  );
}
