import type { Section } from './section.ts';

/** A diagnosis of one console tab, and of everything that its roles depend on. */
export interface Diagnosis {
  readonly version: string;
  /** `Chrome 156`, `Firefox 153`. */
  readonly browser: string;
  /** ms since 1970 */
  readonly at: number;
  readonly sections: readonly Section[];
  /** The page is young, and may have more to show. */
  readonly mayShowMore: boolean;
  /** Switches go through the sign-in host of the page's region. */
  readonly usesRegion: boolean;
  /** The user wants no account number on the screen. */
  readonly hidesAccounts: boolean;
}

/** What the content script in the page says about itself. */
export interface ScriptReport {
  /** Where the menu's button is; `waiting`: the header may still come. */
  readonly place: 'header' | 'edge' | 'waiting';
  /** The page was there before the script: before the install, an update or a restart of the extension. */
  readonly isLate: boolean;
  /** By name: how many of each element that Hatrack relies on there were when the page had loaded. */
  readonly atLoad?: Readonly<Record<string, number>>;
}
