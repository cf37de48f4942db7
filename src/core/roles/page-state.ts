import type { Identity } from './identity.ts';

/** What a console tab shows about itself. */
export interface PageState {
  readonly identity: Identity;
  /** When the tab's document was created, in ms since 1970. */
  readonly loadedAt: number;
  /** True if the page still shows the identity that it was loaded for, and another tab has changed the session. */
  readonly isOutdated: boolean;
  /** True if the page says that its session has ended. */
  readonly isSignedOut?: boolean;
  /** True if the page lacks what a switch needs, or contradicts itself. The diagnosis says more. */
  readonly isOff: boolean;
  /** True while the page may show more: it is young, and parts of it are missing. */
  readonly mayChange: boolean;
}
