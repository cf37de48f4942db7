import type { Session } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';

/** Variants for the first page of a session: right after signing in it may lack all facts about its identity (docs/console.md 3.4.7). */
export function freshState({ differentiator, keybase }: Session, state: EmulatorState): EmulatorState {
  const variants = state.variants();
  const isIncomplete = differentiator !== undefined && variants['fresh-session'] === 'incomplete';
  if (!isIncomplete || !state.sessions.isFirstVisit(keybase)) return state;
  const incomplete = { 'session-data': 'neither', 'account-info': 'absent', 'account-tile': 'absent' } as const;
  return { ...state, variants: () => ({ ...variants, ...incomplete }) };
}
