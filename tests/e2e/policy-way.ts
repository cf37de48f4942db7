import type { JournalEntry } from '../emulator/journal.ts';

/** How a request came to sign-in, as its own headers show (docs/console.md 4.8). */
export type Way = 'form of the page' | 'fetch from the page' | 'form of ours' | 'form of sign-in';

export function wayOf({ origin, secFetch }: JournalEntry): Way {
  if (secFetch.mode !== 'navigate') return 'fetch from the page';
  if (secFetch.site === 'same-origin') return 'form of sign-in';
  return origin?.includes('.console.aws.amazon.com') ? 'form of the page' : 'form of ours';
}
