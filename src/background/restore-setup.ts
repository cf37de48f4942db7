import { type SetupEdit, withSetupEdit } from '../core/transfer/setup-parts.ts';
import type { RestoredSetup, SetupRestore } from '../messages/messages.ts';
import { logFailure } from '../platform/log.ts';
import { readItems } from '../platform/read-item.ts';
import { assignOver, writeItems } from '../platform/write-item.ts';
import { accountAliases, favorites, ledger } from '../store/bounded-items.ts';
import { layersOff, layerTexts, senderIds, teamState, teamUrl } from '../store/layer-items.ts';
import { configIndex, settings } from '../store/list-items.ts';
import { setUpAnswers } from '../store/set-up-answers.ts';
import type { Assigned, StoredItem } from '../store/stored-item.ts';
import { storeConfig } from './config/store-config.ts';
import { fillHistories } from './history/fill-history.ts';
import { fetchTeam, giveBackHosts, settledTeamUrl } from './layers/follow-team-url.ts';
import { inChangeQueue } from './queues/change-item.ts';
import { inConfigQueue } from './queues/config-queue.ts';

/**
 * Restores a backup, or undoes that, on what is stored now: everything in one write, with the text and its index.
 * Throws what the browser throws, with everything as it was.
 */
export async function restoreSetup(wanted: SetupRestore): Promise<RestoredSetup> {
  const restored = await inConfigQueue(() => inChangeQueue(() => restore(wanted)));
  fetchTeam().catch(error => logFailure("the team's text was not fetched", error));
  for (const base of Object.keys(wanted.ledger?.after ?? {})) {
    fillHistories(base).catch(error => logFailure("the console's histories were not filled", error));
  }
  return restored;
}

async function restore({ config, knownTeam, ...edit }: SetupRestore): Promise<RestoredSetup> {
  const before = await readItems({ url: teamUrl, state: teamState, text: layerTexts.team });
  const layers = await settledTeamUrl(await assignParts(edit), knownTeam);
  let saved: RestoredSetup['saved'];
  if (config) {
    const { [configIndex.key]: _, ...also } = layers;
    saved = await storeConfig(config, also);
  } else {
    await writeItems(layers);
  }
  await giveBackHosts();
  const { url, state, text } = before;
  // What is known of a policy's address does not come back with the user's own address.
  const known = state !== undefined && state.url === url ? { state, ...(text && { text }) } : undefined;
  return { ...(saved && { saved }), ...(known && { knownTeam: known }) };
}

/** The stored item of each part, by the part's name. */
const ITEMS = { settings, favorites, ledger, accountAliases, teamUrl, senderIds, layersOff, setUpAnswers };

async function assignParts(edit: SetupEdit): Promise<Assigned> {
  const now = await readItems(ITEMS);
  const edited = Object.entries(withSetupEdit({ ...now, teamUrl: now.teamUrl ?? '' }, edit));
  const items = ITEMS as Readonly<Record<string, StoredItem<unknown>>>;
  const assigned = edited.map(async ([name, value]) => items[name] && (await assignOver(items[name], value)));
  return Object.assign({}, ...(await Promise.all(assigned)));
}
