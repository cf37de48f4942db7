import type { Identity } from './identity.ts';

/** What a console tab says of itself. */
export interface PageState {
  readonly identity: Identity;
  /** When its document came to be, in ms since 1970. */
  readonly loadedAt: number;
  /** True where it still shows who it was loaded for, and another tab has changed that since. */
  readonly isOutdated: boolean;
  /** It lacks what a switch needs, or contradicts itself. The diagnosis says more. */
  readonly isOff: boolean;
  /** True while it may show more: it is young, and parts of it are missing. */
  readonly mayChange: boolean;
}
