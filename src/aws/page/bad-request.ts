import type { PageFacts } from './facts.ts';

/**
 * Whether the console answered with its error page in place of the one asked for, as it does to cookies of an earlier
 * session; a page that a role may not see, or that its region does not have, says so itself (docs/console.md 2.6).
 */
export function isBadRequestPage({ errorCode }: Pick<PageFacts, 'errorCode'>): boolean {
  return errorCode === '400' || errorCode === '401';
}
