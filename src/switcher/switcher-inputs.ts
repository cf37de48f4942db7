import { signal } from '@preact/signals';
import { EMPTY_LEDGER } from '../core/history/ledger.ts';
import type { Profile } from '../core/model/profile.ts';
import type { AccountAliases } from '../core/roles/account-aliases.ts';
import type { FirstScreen } from '../core/roles/first-screen.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { RoleSearchInSteps } from '../core/roles/search-roles.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import type { PlannedSwitch } from '../core/switching/planned-switch.ts';
import type { RoleChoice, SwitchNotice } from '../core/switching/switch-record.ts';
import type { TabState } from './tab-state.ts';

type Message =
  | 'copiedArn'
  | 'copiedAccount'
  | 'copiedLink'
  | 'notCopied'
  | 'opened'
  | 'notStored'
  | 'signOutFailed'
  | 'failure_role_gone'
  | readonly ['favoriteMoved', role: string, place: string, total: string];

/** What popup and menu read and note; all else that they show follows from it. */
export function createSwitcherInputs() {
  return {
    tab: signal<TabState>({ kind: 'asking' }),
    settings: signal(DEFAULT_SETTINGS),
    favorites: signal<readonly string[]>([]),
    ledger: signal(EMPTY_LEDGER),
    accountAliases: signal<AccountAliases>({}),
    firstScreen: signal<FirstScreen | undefined>(undefined),
    /** Who the last page was that answered: the sessions beside it may still be open. */
    lastIdentity: signal<Identity | undefined>(undefined),
    /** False once it is known that no text was ever saved. */
    hasConfig: signal(true),
    /** The user's own text cannot be read. */
    isDamaged: signal(false),
    /** `undefined` until the index has been read. */
    profiles: signal<readonly Profile[] | undefined>(undefined),
    /** The key of the role that is being switched to; `back` for a switch back. */
    underway: signal<string | undefined>(undefined),
    /** Choices to be made after the one under way: roles to open behind the page in front. */
    queued: signal<readonly RoleChoice[]>([]),
    /** Keys of the roles that were opened behind the page in front. */
    opened: signal<readonly string[]>([]),
    /** How the last switch of the tab in front ended, when it did not succeed. */
    lastNotice: signal<SwitchNotice | undefined>(undefined),
    /** What just happened, for a moment. */
    message: signal<Message | undefined>(undefined),
    /** The diagnosis replaces the list. */
    showsDiagnosis: signal(false),
    /** The switch that follows as soon as the user is signed in. */
    planned: signal<PlannedSwitch | undefined>(undefined),
    /** The host that the user sees to be opened for the chosen role, where no tab shows the console. */
    seenHost: signal<string | undefined>(undefined),
    /** Something failed that leaves nothing to show. */
    isBroken: signal(false),
    /** Makes the list searchable, as soon as its code is there. */
    searchInSteps: signal<RoleSearchInSteps | undefined>(undefined),
  };
}
