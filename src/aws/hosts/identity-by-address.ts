import type { Identity } from '../../core/roles/identity.ts';
import { parseConsoleUrl } from './console-url.ts';

/** What the address of a console page shows about its identity: partition and mode, but no names. */
export function identityByAddress(url: string): Identity {
  const { partition = 'aws', sessionPrefix } = parseConsoleUrl(url) ?? {};
  return {
    partition,
    mode: sessionPrefix === undefined ? 'classic' : 'multi-session',
    base: {},
    ...(sessionPrefix !== undefined && { sessionId: sessionPrefix }),
  };
}
