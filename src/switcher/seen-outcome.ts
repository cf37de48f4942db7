import type { Role } from '../core/roles/role.ts';
import { createSessionFinder } from '../core/roles/sessions.ts';
import type { SwitchOutcome } from '../core/switching/switch-outcome.ts';
import type { SwitcherHost } from './switcher-host.ts';
import type { SwitcherStore } from './switcher-store.ts';

/** ms that a page is given to show what came of a switch, and ms between two looks. */
const PATIENCE = 5000;
const PAUSE = 250;

/**
 * What the page shows of a switch whose answer was lost because the browser stopped the background (docs/console.md 4.6: a
 * page takes a while to load): the switch may have happened all the same.
 * @param role absent for a switch back
 */
export async function seenOutcome(
  store: SwitcherStore,
  role: Role | undefined,
  askPage: SwitcherHost['askPage'],
): Promise<SwitchOutcome> {
  const end = performance.now() + PATIENCE;
  do {
    await askPage();
    if (isDone(store, role)) return { result: 'switched' };
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  } while (performance.now() < end);
  return { result: 'failed', why: 'stopped' };
}

function isDone({ identity: { value: identity }, currentRole }: SwitcherStore, role: Role | undefined): boolean {
  if (!role) return identity !== undefined && identity.role === undefined;
  return currentRole.value?.key === role.key || createSessionFinder(identity)(role) !== undefined;
}
