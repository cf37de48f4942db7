import { SIGNED_OUT_PATH } from '../console/session-host.ts';
import { readHost, sessionHost } from '../hosts.ts';
import type { Exchange } from '../server/exchange.ts';
import type { EmulatorState } from '../state.ts';

/** The address by way of the hosts of these sessions, which then forget them, to `last`; `last` itself where nothing is to be forgotten there. */
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
