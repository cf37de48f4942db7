import { parseTeamUrl } from '../../../core/layers/team-url.ts';
import type { TeamPlace } from '../../../messages/messages.ts';
import { layerTexts, teamState, teamUrl } from '../../../platform/layer-items.ts';
import { logFailure } from '../../../platform/log.ts';
import { readItems } from '../../../platform/stored-item.ts';
import { assign } from '../../../platform/write-item.ts';
import { inConfigQueue } from '../../store/config-queue.ts';
import { fetchTeam, settleTeamUrl } from './follow-team-url.ts';

/**
 * Makes an address the user's, or takes theirs away, and begins to fetch its text. Without what was `known` of it, its
 * text counts only once it has been looked at, like that of any new address.
 * @returns what was there: given back, it takes the change back
 */
export async function putTeam({ url, known }: TeamPlace): Promise<TeamPlace> {
  const parsed = url === undefined ? undefined : parseTeamUrl(url);
  if (typeof parsed === 'string') throw new TypeError(parsed);
  const before = await inConfigQueue(async () => {
    const place = await readPlace();
    await settleTeamUrl(assign(teamUrl, parsed?.href), known);
    return place;
  });
  fetchTeam().catch(error => logFailure("the team's text was not fetched", error));
  return before;
}

async function readPlace(): Promise<TeamPlace> {
  const { url, state, text } = await readItems({ url: teamUrl, state: teamState, text: layerTexts.team });
  if (url === undefined) return {};
  // A policy's address may count in place of it.
  return state?.url === url ? { url, known: { state, ...(text && { text }) } } : { url };
}
