import { originPattern } from '../../core/layers/team-url.ts';
import type { KnownTeam } from '../../messages/messages.ts';
import { clearAlarm } from '../../platform/alarms.ts';
import { giveBackHostAccess } from '../../platform/host-access.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem, readItems } from '../../platform/read-item.ts';
import { assign, writeItem, writeItems } from '../../platform/write-item.ts';
import { hostsLeft, layerTexts, teamState, teamUrl } from '../../store/layer-items.ts';
import { policy } from '../../store/list-items.ts';
import type { Assigned } from '../../store/stored-item.ts';
import { inConfigQueue } from '../queues/config-queue.ts';
import { refreshTeam, TEAM_ALARM } from './refresh-team.ts';
import { settledLayers } from './settle-layers.ts';

/**
 * Sees to it that the team's text is that of the address that counts now, the policy's before the user's; and fetches it.
 * @param ahead what is to be written with it
 */
export async function followTeamUrl(ahead?: Assigned): Promise<void> {
  await inConfigQueue(() => settleTeamUrl(ahead));
  await fetchTeam();
}

/** Forgets what is known of an address that does not count any more. For use in the config queue. */
export async function settleTeamUrl(ahead?: Assigned): Promise<void> {
  await writeItems(await settledTeamUrl(ahead));
  await giveBackHosts();
}

/**
 * All that `settleTeamUrl` writes, for whoever has more to write at once, and gives back the hosts then.
 * @param known what was known of the address that is to count, where it is one that comes back
 */
export async function settledTeamUrl(ahead: Assigned = {}, known?: KnownTeam): Promise<Assigned> {
  const stored = await readItems({ policy, teamUrl, teamState, hostsLeft }, ahead);
  const url = stored.policy?.teamUrl ?? stored.teamUrl;
  const before = stored.teamState;
  if (before?.url === url) return settledLayers(ahead);
  const back = known?.state.url === url ? known : undefined;
  return settledLayers({
    ...ahead,
    ...assign(teamState, back?.state ?? (url === undefined ? undefined : { url })),
    ...assign(layerTexts.team, back?.text),
    ...(before && assign(hostsLeft, [...stored.hostsLeft, originPattern(before.url)])),
  });
}

/** Fetches the text of the address that counts; without one, nothing is to be fetched any more. */
export async function fetchTeam(): Promise<void> {
  if (await readItem(teamState)) await refreshTeam();
  else await clearAlarm(TEAM_ALARM);
}

/**
 * Gives back access to hosts of addresses that do not count any more. For use in the config queue; at the worker's start,
 * too: it may have ended before it came to that.
 */
export async function giveBackHosts(): Promise<void> {
  const { left, state } = await readItems({ left: hostsLeft, state: teamState });
  if (left.length === 0) return;
  const unused = left.filter(pattern => !state || originPattern(state.url) !== pattern);
  // Access that the manifest asks for is not given back.
  if (unused.length > 0) await giveBackHostAccess(unused).catch(error => logFailure('a host stays granted', error));
  await writeItem(hostsLeft, []);
}
