import type { Identity } from '../core/roles/identity.ts';

export interface ShownTab {
  readonly tabId: number;
  /** False where another tab is in front and this one was used last. */
  readonly inFront: boolean;
}

/** What is known of the console tab that the switcher is about. */
export type TabState =
  | {
      readonly kind: 'asking';
      /** Once it is found. */
      readonly tab?: ShownTab;
      /** Who its page was when it last answered: shown until it answers again. */
      readonly supposed?: Identity;
    }
  | { readonly kind: 'none' }
  /** None that may be seen: the browser withholds console hosts, which may have tabs. */
  | { readonly kind: 'withheld' }
  | {
      readonly kind: 'console';
      readonly tab: ShownTab;
      readonly identity: Identity;
      /** When its document came to be, in ms since 1970. */
      readonly loadedAt: number;
      /** It still shows who it was loaded for, and another tab has changed that since. */
      readonly isOutdated: boolean;
      /** It says that its session has ended. */
      readonly isSignedOut?: boolean;
      /** It lacks what a switch needs, or contradicts itself. */
      readonly isOff?: boolean;
      /** The page did not answer in time: nothing but its address is known. */
      readonly isMute?: true;
      /** The tab is on a page of Amazon's sign-in, and was on this console page before a switch failed. */
      readonly hasLeft?: true;
    };
