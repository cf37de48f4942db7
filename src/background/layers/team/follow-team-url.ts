import type { TeamState } from '../../../core/layers/team-state.ts';
import { originPattern } from '../../../core/layers/team-url.ts';
import { clearAlarm } from '../../../platform/alarms.ts';
import { giveBackHostAccess } from '../../../platform/host-access.ts';
import { layerTexts, teamState, teamUrl } from '../../../platform/layer-items.ts';
import { policy } from '../../../platform/list-items.ts';
import { logFailure } from '../../../platform/log.ts';
import { readItem, readItems, removeItems, writeItem } from '../../../platform/stored-item.ts';
import { inConfigQueue } from '../../config-queue.ts';
import { settleLayers } from '../settle-layers.ts';
import { refreshTeam, TEAM_ALARM } from './refresh-team.ts';

/** Sees to it that the team's text is that of the address that counts now, the policy's before the user's; and fetches it. */
export async function followTeamUrl(): Promise<void> {
  await inConfigQueue(settleTeamUrl);
  await fetchTeam();
}

/** Forgets what is known of an address that does not count any more. For use in the config queue. */
export async function settleTeamUrl(): Promise<void> {
  const stored = await readItems({ policy, teamUrl, teamState });
  const isVouched = stored.policy?.teamUrl !== undefined;
  const url = stored.policy?.teamUrl ?? stored.teamUrl;
  const before = stored.teamState;
  if (before && before.url !== url) await leave(before, url);
  if (url !== undefined && before?.url !== url) await writeItem(teamState, { url, isAccepted: isVouched });
  else if (before && isVouched && !before.isAccepted) await writeItem(teamState, { ...before, isAccepted: true });
  await settleLayers();
}

/** Fetches the text of the address that counts; without one, nothing is to be fetched any more. */
export async function fetchTeam(): Promise<void> {
  if (await readItem(teamState)) await refreshTeam();
  else await clearAlarm(TEAM_ALARM);
}

async function leave({ url }: TeamState, next: string | undefined): Promise<void> {
  await removeItems([teamState, layerTexts.team]);
  const pattern = originPattern(url);
  if (next !== undefined && originPattern(next) === pattern) return;
  // Access that the manifest asks for is not given back.
  await giveBackHostAccess([pattern]).catch(error => logFailure('a host stays granted', error));
}
