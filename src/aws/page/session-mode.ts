import type { Identity } from '../../core/roles/identity.ts';
import type { PageFacts } from './facts.ts';

type ModeFacts = Pick<PageFacts, 'session' | 'isMultiSession' | 'url'>;

/** The session mode of a page, by its metadata or its host (docs/console.md 3.1, 3.2). */
export function sessionModeOf({ session, isMultiSession, url }: ModeFacts): Identity['mode'] {
  return session?.multiSession || isMultiSession || url.sessionPrefix !== undefined ? 'multi-session' : 'classic';
}

/** The session that a page works in, by its host, else by its metadata; `undefined` in classic mode. */
export function sessionIdOf({ session, url }: Pick<PageFacts, 'session' | 'url'>): string | undefined {
  return url.sessionPrefix ?? (session?.multiSession ? session.sessionId : undefined);
}
