import type { Identity } from '../core/roles/identity.ts';
import { parseConsoleUrl } from './console-url.ts';

/** What the address of a console page tells of who is signed in there: its partition and mode, and nobody's name. */
export function identityByAddress(url: string): Identity {
  const { partition = 'aws', sessionPrefix } = parseConsoleUrl(url) ?? {};
  return {
    partition,
    mode: sessionPrefix === undefined ? 'classic' : 'multi-session',
    base: {},
    ...(sessionPrefix !== undefined && { sessionId: sessionPrefix }),
  };
}
