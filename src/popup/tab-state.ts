import type { Identity } from '../core/roles/identity.ts';
import type { ConsoleTab } from '../platform/tabs.ts';

/** What the popup knows of the console tab it is about. */
export type TabState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly tab: ConsoleTab }
  | {
      readonly kind: 'console';
      readonly tab: ConsoleTab;
      readonly identity: Identity;
      /** When its document came to be, in ms since 1970. */
      readonly loadedAt: number;
    };
