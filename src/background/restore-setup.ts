import type { Ledger } from '../core/history/ledger.ts';
import { withLedgerEdit } from '../core/history/with-ledger-edit.ts';
import { parseTeamUrl } from '../core/layers/team-url.ts';
import { parseReadOnlyLayers } from '../core/model/layers.ts';
import type { Edit } from '../core/transfer/setup-edit.ts';
import { withListEdit, withRecordEdit } from '../core/with-edit.ts';
import type { RestoredSetup, SetupRestore } from '../messages/messages.ts';
import { logFailure } from '../platform/log.ts';
import { readItems } from '../platform/read-item.ts';
import { assign, assignOver, writeItems } from '../platform/write-item.ts';
import { accountAliases, favorites, ledger } from '../store/bounded-items.ts';
import { layersOff, layerTexts, senderIds, teamState, teamUrl } from '../store/layer-items.ts';
import { configIndex, settings } from '../store/list-items.ts';
import type { Assigned } from '../store/stored-item.ts';
import { storeConfig } from './config/store-config.ts';
import { inHistoryQueue } from './history/history-queue.ts';
import { fillHistories } from './history/keep-histories-filled.ts';
import { fetchTeam, giveBackHosts, settledTeamUrl } from './layers/follow-team-url.ts';
import { inChangeQueue } from './queues/change-item.ts';
import { inConfigQueue } from './queues/config-queue.ts';

/**
 * Restores a set-up, or takes that back, on what is stored by now: all of it in one write, with the text and its index.
 * Throws what the browser throws, with everything as it was.
 */
export async function restoreSetup(wanted: SetupRestore): Promise<RestoredSetup> {
  const restored = await inConfigQueue(() => inHistoryQueue(() => inChangeQueue(() => restore(wanted))));
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
  // Of a policy's address nothing comes back with the user's own.
  const known = state !== undefined && state.url === url ? { state, ...(text && { text }) } : undefined;
  return { ...(saved && { saved }), ...(known && { knownTeam: known }) };
}

async function assignParts(edit: Omit<SetupRestore, 'config' | 'knownTeam'>): Promise<Assigned> {
  const now = await readItems({ settings, favorites, ledger, accountAliases, senderIds, layersOff });
  const { accountAliases: aliases } = edit;
  return Object.assign(
    {},
    edit.settings && (await assignOver(settings, { ...now.settings, ...edit.settings.after })),
    edit.favorites && assign(favorites, editedList(now.favorites, edit.favorites)),
    edit.ledger && assign(ledger, editedLedger(now.ledger, edit.ledger)),
    aliases && assign(accountAliases, withRecordEdit(now.accountAliases, aliases.before, aliases.after)),
    edit.teamUrl && assign(teamUrl, readTeamUrl(edit.teamUrl.after)),
    edit.senderIds && assign(senderIds, editedList(now.senderIds, edit.senderIds)),
    edit.layersOff && assign(layersOff, parseReadOnlyLayers(editedList(now.layersOff, edit.layersOff))),
  );
}

function editedList(now: readonly string[], { before, after }: Edit<readonly string[]>): readonly string[] {
  return withListEdit(now, before, after);
}

function editedLedger(now: Ledger, { before, after }: Edit<Ledger>): Ledger {
  const bases = Object.keys({ ...before, ...after });
  const edited = bases.map(base => [base, withLedgerEdit(now[base] ?? [], before[base] ?? [], after[base] ?? [])]);
  return { ...now, ...Object.fromEntries(edited) };
}

/** Throws for an address that can be no team's. */
function readTeamUrl(url: string | undefined): string | undefined {
  const parsed = url === undefined ? undefined : parseTeamUrl(url);
  if (typeof parsed === 'string') throw new TypeError(parsed);
  return parsed?.href;
}
