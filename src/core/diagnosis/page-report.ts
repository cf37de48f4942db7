import type { Identity } from '../roles/identity.ts';

/** Generations of the console's header; `unknown`: one that Hatrack has not met; `none`: the page has no header. */
export type HeaderGeneration = '2016' | '2020' | '2021' | '2025' | 'unknown' | 'none';

/** What a source says of somebody; fields that it leaves out are not there. */
export interface Told {
  /** 12 digits. */
  readonly account?: string;
  readonly alias?: string;
  readonly user?: string;
  readonly roleName?: string;
}

export type ToldField = keyof Told;

/** One source of who is signed in. */
export interface SourceReport {
  readonly name: 'sessionData' | 'accountInfo' | 'displayNames' | 'userInfo' | 'history' | 'host' | 'tile';
  /** `unused`: it is there, and does not count in this session mode, or by now. */
  readonly state: 'told' | 'missing' | 'unused';
  /** Who signed in, the role, and whom the page works as, each as far as this source tells. */
  readonly base?: Told;
  readonly role?: Told;
  readonly current?: Told;
  /** Fields in which it contradicts what Hatrack takes the identity for. */
  readonly disagrees: readonly ToldField[];
}

/** One thing on the page that Hatrack relies on. */
export interface PageFact {
  /** As it is looked for: a selector, a cookie's name, the path of a global. */
  readonly name: string;
  readonly kind: 'element' | 'cookie' | 'global';
  /** `different`: it is there, and not as Hatrack knows it. */
  readonly status: 'found' | 'missing' | 'different';
  /** False where a page of this generation and mode need not have it. */
  readonly isExpected: boolean;
  /** Its shape, never its values: names of fields, types, how many there are. */
  readonly shape?: string;
  /** Whether it was there when the page had loaded; absent where nobody looked. */
  readonly wasAtLoad?: boolean;
}

/** A console page, as far as the diagnosis is concerned. */
export interface PageReport {
  readonly identity: Identity;
  readonly generation: HeaderGeneration;
  /** When its document came to be, in ms since 1970. */
  readonly loadedAt: number;
  readonly region?: string;
  readonly service?: string;
  /** It still shows who it was loaded for, and another tab has changed that since. */
  readonly isOutdated: boolean;
  /** It is young, and may have more to tell. */
  readonly mayTellMore: boolean;
  /** Of a page that stands in for the one asked for: `400`. */
  readonly errorCode?: string;
  readonly signIn: {
    readonly host: string;
    readonly why: 'page-region' | 'page-metadata' | 'legacy-meta' | 'partition';
  };
  /** Where the token comes from that a switch needs; `unneeded` in multi-session mode. */
  readonly token: 'page' | 'cookie' | 'none' | 'unneeded';
  readonly sources: readonly SourceReport[];
  readonly facts: readonly PageFact[];
}
