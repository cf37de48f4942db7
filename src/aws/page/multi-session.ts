import type { ConsolePage } from './console-page.ts';
import type { PageFacts } from './facts.ts';
import { readIdentity } from './identity.ts';

/** Several identities side by side, each at a host of its own (console.md 3): known, but not switched in yet. */
export function multiSessionPage(facts: PageFacts): ConsolePage {
  const unavailable = { kind: 'unavailable', why: 'multi-session' } as const;
  return {
    identity: () => readIdentity(facts),
    switchTo: () => unavailable,
    switchBack: () => unavailable,
    prefilledUrl: () => undefined,
  };
}
