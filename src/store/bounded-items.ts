import { ledgerJson } from '../core/history/cap-ledger.ts';
import type { FirstScreen } from '../core/roles/first-screen.ts';
import * as items from './list-items.ts';
import { aliasesJson, cappedFavorites, cappedIdentity, cappedSwitches } from './stored-caps.ts';
import { aside } from './stored-item.ts';
import { switchRecords as readRecords } from './switch-records.ts';

/*
 * Items that pages and cookies feed, with limits on how much of them is stored. Not in `list-items.ts`, because the popup
 * loads that file and writes none of these.
 */

export const favorites = { ...items.favorites, toStored: cappedFavorites };
export const ledger = { ...items.ledger, toStored: ledgerJson };
export const accountAliases = aside({ ...items.accountAliases, toStored: aliasesJson });
export const lastIdentity = aside({ ...items.lastIdentity, toStored: cappedIdentity });
export const switchRecords = aside({ ...readRecords, toStored: cappedSwitches });
export const firstScreen = aside({ ...items.firstScreen, toStored: (screen: FirstScreen | undefined) => screen });
