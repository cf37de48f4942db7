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
 * Settles which address counts now, the policy's or else the user's, and fetches its text.
 * @param ahead values to write with it
 */
export async function followTeamUrl(ahead?: Assigned): Promise<void> {
  await inConfigQueue(() => settleTeamUrl(ahead));
  await fetchTeam();
}

/** Forgets what is known of an address that no longer counts. For use in the config queue. */
export async function settleTeamUrl(ahead?: Assigned): Promise<void> {
  await writeItems(await settledTeamUrl(ahead));
  await giveBackHosts();
}

/**
 * All that `settleTeamUrl` writes, for a caller that writes more with it and calls `giveBackHosts` afterwards.
 * @param known what was known of an address that comes back
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

/** Fetches the text of the address that counts; if there is none, stops fetching. */
export async function fetchTeam(): Promise<void> {
  if (await readItem(teamState)) await refreshTeam();
  else await clearAlarm(TEAM_ALARM);
}

/**
 * Gives back access to hosts of addresses that no longer count. For use in the config queue. The worker also calls it
 * when it starts, because it may have ended before.
 */
export async function giveBackHosts(): Promise<void> {
  const { left, state } = await readItems({ left: hostsLeft, state: teamState });
  if (left.length === 0) return;
  const unused = left.filter(pattern => !state || originPattern(state.url) !== pattern);
  // The browser keeps access that the manifest requires.
  if (unused.length > 0) await giveBackHostAccess(unused).catch(error => logFailure('a host stays granted', error));
  await writeItem(hostsLeft, []);
}
