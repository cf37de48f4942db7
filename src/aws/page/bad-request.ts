import type { PageFacts } from './facts.ts';

/**
 * Whether the console answered with its error page, as it does to cookies of an earlier session (docs/console.md 2.6.3).
 * A page that a role may not see, or that its region does not have, is no such page (docs/console.md 2.6.5).
 */
export function isBadRequestPage({ errorCode }: Pick<PageFacts, 'errorCode'>): boolean {
  return errorCode === '400' || errorCode === '401';
}
