import { ledgerJson } from '../core/history/cap-ledger.ts';
import type { FirstScreen } from '../core/roles/first-screen.ts';
import { aliasesJson, cappedFavourites, cappedIdentity, cappedSwitches } from '../core/saved/stored-caps.ts';
import * as items from './list-items.ts';
import { aside } from './write-item.ts';

/*
 * What pages and cookies feed, with as much of it stored as there is room for. Apart from `list-items.ts`, which the
 * popup loads and only reads.
 */

export const favourites = { ...items.favourites, toStored: cappedFavourites };
export const ledger = { ...items.ledger, toStored: ledgerJson };
export const accountAliases = aside({ ...items.accountAliases, toStored: aliasesJson });
export const lastIdentity = aside({ ...items.lastIdentity, toStored: cappedIdentity });
export const switchRecords = aside({ ...items.switchRecords, toStored: cappedSwitches });
export const firstScreen = aside({ ...items.firstScreen, toStored: (screen: FirstScreen | undefined) => screen });
