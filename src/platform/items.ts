import { EMPTY_LEDGER, parseLedger } from '../core/history/ledger.ts';
import { type FirstScreen, parseFirstScreen } from '../core/roles/first-screen.ts';
import { type Identity, parseIdentity } from '../core/roles/identity.ts';
import { changedSettings, parseSettings, type Settings } from '../core/settings.ts';
import { defineItem } from './stored-item.ts';
