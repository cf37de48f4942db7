import type { BaseIdentity, Identity } from '../roles/identity.ts';

/** Generations of the console's header; `unknown`: one that Hatrack does not know; `none`: the page has no header. */
export type HeaderGeneration = '2016' | '2020' | '2021' | '2025' | 'unknown' | 'none';

/** A person as one source names them; a field that the source leaves out is absent. */
export interface NamedPerson extends Pick<BaseIdentity, 'account' | 'alias' | 'user'> {
  readonly roleName?: string;
}

/** What one source on the page says about who is signed in. */
export interface SourceCheck {
  readonly name: 'sessionData' | 'accountInfo' | 'displayNames' | 'userInfo' | 'history' | 'host' | 'tile';
  /** `unused`: it is there, and does not count in this session mode, or is out of date. */
  readonly state: 'used' | 'missing' | 'unused';
  /** Who signed in, the role, and who the page works as, each as far as this source says. */
  readonly base?: NamedPerson;
  readonly role?: NamedPerson;
  readonly current?: NamedPerson;
  /** Fields in which it contradicts the identity that Hatrack goes by. */
  readonly disagrees: readonly (keyof NamedPerson)[];
}

/** One thing on the page that Hatrack relies on. */
export interface FactCheck {
  /** A selector, a cookie's name, or the path of a global. */
  readonly name: string;
  /** `different`: it is there, and not as Hatrack knows it. */
  readonly status: 'found' | 'missing' | 'different';
  /** False where a page of this generation and mode need not have it. */
  readonly isExpected: boolean;
  /** Whether it was there when the page had loaded; absent where nobody looked. */
  readonly wasAtLoad?: boolean;
}

/** How a fact counts: `fine` is missing where it need not be there; only `missing` and `different` are a change. */
export function standingOf({ status, isExpected }: FactCheck): FactCheck['status'] | 'fine' {
  return status === 'missing' && !isExpected ? 'fine' : status;
}

/** A console page at one moment, as the diagnosis needs it. */
export interface PageSnapshot {
  readonly identity: Identity;
  readonly generation: HeaderGeneration;
  /** When its document was created, in ms since 1970. */
  readonly loadedAt: number;
  readonly region?: string;
  readonly service?: string;
  /** It still shows who it was loaded for, and another tab has changed that since. */
  readonly isOutdated: boolean;
  /** It is young, and may have more to show. */
  readonly mayTellMore: boolean;
  /** The number on an error page that came instead of the one asked for: `400`. */
  readonly errorCode?: string;
  readonly signIn: {
    readonly host: string;
    readonly why: 'page-region' | 'page-metadata' | 'legacy-meta' | 'partition';
  };
  /** Where the token comes from that a switch needs; `unneeded` in multi-session mode. */
  readonly token: 'page' | 'cookie' | 'none' | 'unneeded';
  readonly sources: readonly SourceCheck[];
  readonly facts: readonly FactCheck[];
}
