import type { PageFacts } from '../../aws/page/facts.ts';
import type { IdentityReading } from '../../aws/page/identity.ts';
import { watchTab } from '../../platform/tabs.ts';
import { readPageEarly } from './read-page.ts';

/** Where a tab ended up after a switch was sent. */
export type Arrival =
  | { readonly at: 'console'; readonly page: IdentityReading }
  /** On a page that Hatrack may not read: Amazon's sign-in, an error page. */
  | { readonly at: 'elsewhere' }
  | { readonly at: 'nowhere'; readonly why: 'closed' | 'no-answer' };

/** ms that a tab has to arrive at a console page. */
export const ARRIVAL_TIMEOUT_MS = 15_000;

/** ms in which a page of sign-in that has loaded may go on by itself. */
const GRACE = 400;

export interface ArrivalWatch {
  readonly arrived: Promise<Arrival>;
  /** Ends the watch; `arrived` then never settles. */
  stop(): void;
}

/**
 * Watches for the next document of a tab. Call it before the switch is sent, so that no change is missed.
 * The way to the console leads through the sign-in host, which is unreadable: that counts only once loading is over and
 * nothing follows by itself, as the way by which a service fetches its credentials does (docs/console.md 2.6).
 * @param before the document in the tab now: browsers report `loading` while the old one is still there
 */
export function awaitArrival(tabId: number, before: Pick<PageFacts, 'loadedAt'>): ArrivalWatch {
  const watch = new AbortController();
  const arrived = new Promise<Arrival>(resolve => {
    const settle = (arrival: Arrival): void => {
      watch.abort();
      resolve(arrival);
    };
    const timer = setTimeout(() => settle({ at: 'nowhere', why: 'no-answer' }), ARRIVAL_TIMEOUT_MS);
    let stay: ReturnType<typeof setTimeout> | undefined;
    watch.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      clearTimeout(stay);
    });
    watchTab(
      tabId,
      {
        onClosed: () => settle({ at: 'nowhere', why: 'closed' }),
        async onChange({ status, url }) {
          clearTimeout(stay);
          if (url === undefined) {
            if (status === 'complete') stay = setTimeout(() => settle({ at: 'elsewhere' }), GRACE);
            return;
          }
          const page = await readPageEarly(tabId);
          if (page && page.facts.loadedAt !== before.loadedAt) settle({ at: 'console', page });
        },
      },
      watch.signal,
    );
  });
  return { arrived, stop: () => watch.abort() };
}
