import { parseReadOnlyLayers, type ReadOnlyLayer } from '../core/config/layers.ts';
import { parsePreparedConfig } from '../core/config/prepared-config.ts';
import { type HistoryJar, parseHistoryJar } from '../core/history/history-jar.ts';
import { parseHistoryEntries } from '../core/history/parse-history-entry.ts';
import { parseLedger, parseLedgerEntries } from '../core/history/parse-ledger.ts';
import { parseLayerText } from '../core/layers/layer-text.ts';
import { parseTeamState } from '../core/layers/team-state.ts';
import { parseAccountAliases } from '../core/roles/account-aliases.ts';
import { parseRole } from '../core/roles/parse-role.ts';
import { knownSettings } from '../core/settings.ts';
import { parseSyncNotice } from '../core/sync/sync-notice.ts';
import type { Guards } from '../platform/messages.ts';
import type { BackgroundProtocol, ListEdit, TeamPlace } from '../platform/protocol.ts';
import { fieldOf, numberOf, refuse, textOf } from './message-fields.ts';

/** What each message must carry; a message that carries something else is answered with an error. */
export const GUARDS: Guards<BackgroundProtocol> = {
  readPage: data => ({ tabId: numberOf(data, 'tabId') }),
  diagnose: data => ({
    ...(fieldOf(data, 'tabId') !== undefined && { tabId: numberOf(data, 'tabId') }),
    ...(fieldOf(data, 'frontTabId') !== undefined && { frontTabId: numberOf(data, 'frontTabId') }),
  }),
  switchRole: data => ({
    tabId: numberOf(data, 'tabId'),
    role: parseRole(fieldOf(data, 'role')) ?? refuse('role'),
    newTab: fieldOf(data, 'newTab') === true,
    again: fieldOf(data, 'again') === true,
    keepsPage: fieldOf(data, 'keepsPage') === true,
  }),
  switchBack: data => ({ tabId: numberOf(data, 'tabId') }),
  signOutSession: data => ({ tabId: numberOf(data, 'tabId'), sessionId: textOf(data, 'sessionId') }),
  saveConfig: data => ({ text: textOf(data, 'text') }),
  savePrepared: parsePreparedConfig,
  rebuildIndex: () => undefined,
  isTextDamaged: () => undefined,
  readSharedText: () => undefined,
  addTeamUrl: data => ({ url: textOf(data, 'url') }),
  removeTeamUrl: () => undefined,
  putTeam: teamPlaceOf,
  refreshTeam: () => undefined,
  acceptLayer: data => ({ layer: layerOf(data), digest: textOf(data, 'digest') }),
  switchLayer: data => ({ layer: layerOf(data), isOn: fieldOf(data, 'isOn') === true }),
  changeSenders: listEditOf,
  storeStar: data => ({ key: textOf(data, 'key'), hasStar: fieldOf(data, 'hasStar') === true }),
  storeSettings: knownSettings,
  changeFavourites: listEditOf,
  changeAccountAliases: data => ({
    before: parseAccountAliases(fieldOf(data, 'before')),
    after: parseAccountAliases(fieldOf(data, 'after')),
  }),
  closeNotice: data => ({ tabId: numberOf(data, 'tabId') }),
  closeSyncNotice: data => parseSyncNotice(data) ?? refuse('notice'),
  storeSyncOn: data => ({ isOn: fieldOf(data, 'isOn') === true }),
  clearEverything: () => undefined,
  putBackEverything: data => ({
    local: recordOf(data, 'local'),
    session: recordOf(data, 'session'),
    sync: recordOf(data, 'sync'),
  }),
  takeForm: data => ({ ticket: textOf(data, 'ticket') }),
  readHistories: () => undefined,
  writeHistory: data => ({
    jar: jarOf(data),
    before: parseHistoryEntries(fieldOf(data, 'before')),
    after: parseHistoryEntries(fieldOf(data, 'after')),
  }),
  restoreHistory: data => ({ jar: jarOf(data) }),
  changeLedger: data => ({
    base: textOf(data, 'base'),
    before: parseLedgerEntries(fieldOf(data, 'before')),
    after: parseLedgerEntries(fieldOf(data, 'after')),
  }),
  clearHistory: data => ({
    ...(fieldOf(data, 'jar') !== undefined && { jar: jarOf(data) }),
    cookie: fieldOf(data, 'cookie') === true,
    ledger: fieldOf(data, 'ledger') === true,
  }),
  undoClear: data => ({
    cookies: listOf(data, 'cookies').map(cookie => ({
      jar: jarOf(cookie),
      entries: parseHistoryEntries(fieldOf(cookie, 'entries')),
    })),
    ledger: parseLedger(fieldOf(data, 'ledger')),
  }),
};

function teamPlaceOf(data: unknown): TeamPlace {
  const known = fieldOf(data, 'known');
  const state = parseTeamState(fieldOf(known, 'state'));
  const text = parseLayerText(fieldOf(known, 'text'));
  return {
    ...(fieldOf(data, 'url') !== undefined && { url: textOf(data, 'url') }),
    ...(state && { known: { state, ...(text && { text }) } }),
  };
}

function listEditOf(data: unknown): ListEdit {
  const textsOf = (name: string) => listOf(data, name).filter(each => typeof each === 'string');
  return { before: textsOf('before'), after: textsOf('after') };
}

function layerOf(data: unknown): ReadOnlyLayer {
  return parseReadOnlyLayers([fieldOf(data, 'layer')])[0] ?? refuse('layer');
}

function jarOf(data: unknown): HistoryJar {
  return parseHistoryJar(fieldOf(data, 'jar')) ?? refuse('jar');
}

function recordOf(data: unknown, name: string): Readonly<Record<string, unknown>> {
  const value = fieldOf(data, name);
  return typeof value === 'object' && value !== null ? { ...value } : refuse(name);
}

function listOf(data: unknown, name: string): readonly unknown[] {
  const value = fieldOf(data, name);
  return Array.isArray(value) ? value : refuse(name);
}
