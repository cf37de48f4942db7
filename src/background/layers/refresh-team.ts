import type { TeamState, TeamTrouble } from '../../core/layers/team-state.ts';
import { originPattern } from '../../core/layers/team-url.ts';
import { pickDefined } from '../../core/pick-defined.ts';
import { setAlarm } from '../../platform/alarms.ts';
import { hasHostAccess } from '../../platform/host-access.ts';
import { isQuotaError } from '../../platform/quota.ts';
import { readItem, readItems } from '../../platform/read-item.ts';
import { assign, writeItems } from '../../platform/write-item.ts';
import { layerTexts, teamState } from '../../store/layer-items.ts';
import { inConfigQueue } from '../queues/config-queue.ts';
import { type Fetched, fetchText } from './fetch-text.ts';
import { settleLayers } from './settle-layers.ts';
import { prepareLayer } from './store-layer.ts';

export const TEAM_ALARM = 'team';

/** Minutes until the next fetch: after an answer, and after a failure. */
const PAUSE = 60;
const RETRY = 5;

/** The fetch that is under way. A fetch of another address does not wait for it. */
let underway: { readonly url: string; readonly fetched: Promise<void> } | undefined;

/** Fetches the team's text, unless that is under way. The stored text stays until a good one arrives. */
export async function refreshTeam(): Promise<void> {
  const { url } = (await readItem(teamState)) ?? {};
  if (url === undefined) return;
  if (underway?.url !== url) {
    const fetched = refresh().finally(() => {
      if (underway?.fetched === fetched) underway = undefined;
    });
    underway = { url, fetched };
  }
  await underway.fetched;
}

async function refresh(): Promise<void> {
  const stored = await readItems({ state: teamState, text: layerTexts.team });
  const { state } = stored;
  if (!state) return;
  const { url, etag } = state;
  // If the worker ends before the answer arrives, the alarm starts another fetch.
  await setAlarm(TEAM_ALARM, RETRY);
  const isGranted = await hasHostAccess([originPattern(url)]);
  // A host that the user has not granted may still allow all readers; an extra header would cause a preflight request.
  const fetched = await fetchText(url, stored.text && isGranted ? etag : undefined);
  const failure = await take(url, fetched, isGranted);
  await setAlarm(TEAM_ALARM, failure ? RETRY : PAUSE);
}

/**
 * Stores the text and how the address answered, both or none, unless another address counts by then.
 * @returns why it could not be taken
 */
async function take(url: string, fetched: Fetched, isGranted: boolean): Promise<TeamTrouble | undefined> {
  const text = fetched.result === 'text' ? await prepareLayer('team', { text: fetched.text, origin: url }) : undefined;
  const store = (trouble?: TeamTrouble): Promise<void> =>
    inConfigQueue(async () => {
      const state = await readItem(teamState);
      if (state?.url !== url) return;
      const answered = assign(teamState, withAnswer(state, fetched, trouble));
      if (text && !trouble) await settleLayers({ ...(await text()), ...answered });
      else await writeItems(answered);
    });
  const { trouble } = fetched.result === 'failed' ? fetched : {};
  const shown: TeamTrouble | undefined =
    !isGranted && trouble?.why === 'unreachable' ? { why: 'no-permission' } : trouble;
  try {
    await store(shown);
    return shown;
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    const full: TeamTrouble = { why: 'no-room' };
    await store(full);
    return full;
  }
}

function withAnswer(before: TeamState, fetched: Fetched, trouble: TeamTrouble | undefined): TeamState {
  const { url, etag, checkedAt, failure } = before;
  return trouble
    ? pickDefined<TeamState>({ url, etag, checkedAt, failure: { since: failure?.since ?? Date.now(), ...trouble } })
    : pickDefined<TeamState>({ url, etag: fetched.result === 'text' ? fetched.etag : etag, checkedAt: Date.now() });
}
