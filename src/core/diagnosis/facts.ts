import type { SwitchReport } from '../switching/switch-report.ts';
import type { ConfigReport } from './config-report.ts';
import type { PageReport } from './page-report.ts';
import type { PortalEnd } from './portal-end.ts';

/** What the script in the page says of itself. */
export interface ScriptReport {
  /** Where the menu's button stands; `waiting`: the header may still come. */
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

/** All that a diagnosis is made from: collected by the background for one tab, judged by `judge`. */
export interface DiagnosisFacts {
  readonly version: string;
  /** `Chrome 156`, `Firefox 153`. */
  readonly browser: string;
  /** ms since 1970 */
  readonly at: number;
  /** `withheld`: there is none that may be seen. `unreadable`: there is one, and it cannot be read. */
  readonly tab: 'console' | 'none' | 'withheld' | 'unreadable';
  readonly page?: PageReport;
  /** Names that Amazon gives to parts of the page's header. */
  readonly headerNames: readonly string[];
  /** Absent where no script of this Hatrack answers in the tab. */
  readonly script?: ScriptReport;
  readonly config: ConfigReport;
  readonly sizes: readonly StoredSize[];
  /** Bytes that `storage.local` holds. */
  readonly quota: number;
  /** Match patterns of console hosts that the browser or the user withholds. */
  readonly withheld: readonly string[];
  /** What was granted of the permissions that are asked for only when needed. */
  readonly optional: readonly string[];
  /** The last switch of this tab. */
  readonly lastSwitch?: SwitchReport;
  /** What became of it where it opened an access portal. */
  readonly portalEnd?: PortalEnd;
  readonly usesRegion: boolean;
  /** The user wants no account's number on the screen. */
  readonly hidesAccounts: boolean;
}
