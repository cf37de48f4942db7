import { EMPTY_LEDGER } from '../../core/history/ledger.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import type { KnownSignIns } from './sign-in.ts';
import type { SignInChoice } from './sign-in-choice.ts';

/** All but the text that decides what the popup will show. */
export interface PreviewView extends KnownSignIns {
  /** `undefined` until the user chooses. */
  readonly wanted: SignInChoice | undefined;
  readonly settings: Settings;
  readonly favourites: readonly string[];
}

export const EMPTY_VIEW: PreviewView = {
  wanted: undefined,
  settings: DEFAULT_SETTINGS,
  favourites: [],
  lastIdentity: undefined,
  ledger: EMPTY_LEDGER,
  accountAliases: {},
};
