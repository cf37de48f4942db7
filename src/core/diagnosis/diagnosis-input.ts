import type { SwitchReport } from '../switching/switch-report.ts';
import type { ConfigCheck } from './check-roles.ts';
import type { PageSnapshot } from './page-snapshot.ts';
import type { PortalEnd } from './portal-end.ts';

/** What the content script in the page says about itself. */
export interface ScriptReport {
  /** Where the menu's button is; `waiting`: the header may still come. */
  readonly place: 'header' | 'edge' | 'waiting';
  /** The page was there before the script: before the install, an update or a restart of the extension. */
  readonly isLate: boolean;
  /** By name: how many of each element that Hatrack relies on there were when the page had loaded. */
  readonly atLoad?: Readonly<Record<string, number>>;
}

/** What is stored by one key. */
export interface StoredSize {
  readonly area: string;
  readonly key: string;
  readonly bytes: number;
}

/** Everything that a diagnosis is made from. The background collects it for one tab. */
export interface DiagnosisInput {
  readonly version: string;
  /** `Chrome 156`, `Firefox 153`. */
  readonly browser: string;
  /** ms since 1970 */
  readonly at: number;
  /** `withheld`: no console tab may be seen. `unreadable`: there is one, and it cannot be read. */
  readonly tab: 'console' | 'none' | 'withheld' | 'unreadable';
  readonly page?: PageSnapshot;
  /** Names that the page gives to parts of its header. */
  readonly headerNames: readonly string[];
  /** Absent where no script of this Hatrack answers in the tab. */
  readonly script?: ScriptReport;
  readonly config: ConfigCheck;
  readonly sizes: readonly StoredSize[];
  /** Bytes that `storage.local` holds. */
  readonly quota: number;
  /** Match patterns of console hosts that the browser or the user withholds. */
  readonly withheld: readonly string[];
  /** Granted permissions and hosts that the install does not ask for. */
  readonly optional: readonly string[];
  /** The last switch of this tab. */
  readonly lastSwitch?: SwitchReport;
  /** How the last switch ended if it opened an access portal. */
  readonly portalEnd?: PortalEnd;
  readonly usesRegion: boolean;
  /** The user wants no account number on the screen. */
  readonly hidesAccounts: boolean;
}
