import { readIdentity } from '../aws/page/identity.ts';
import { isPageOff } from '../aws/page/identity-section.ts';
import { mayShowMore } from '../aws/page/late-facts.ts';
import type { PageState } from '../core/roles/page-state.ts';
import { noteHistory, sightOf } from './history/note-history.ts';
import { noteIdentity } from './page/note-identity.ts';
import { readAllFacts } from './page/read-facts.ts';
import { driverOf } from './switching/driver-of.ts';
import { settleHandOver } from './switching/settle-hand-over.ts';
import { isSwitching } from './switching/switches.ts';

/** Who a console tab is signed in as, from everything that its page shows and that earlier pages have shown. */
export async function readPage({ tabId }: { readonly tabId: number }): Promise<PageState> {
  const facts = await readAllFacts(tabId);
  if (!facts) throw new Error('the tab is no readable console page');
  const reading = readIdentity(facts);
  await settleHandOver(tabId, reading);
  const around = await driverOf(tabId, facts).sessions();
  const identity = await noteIdentity(around?.identity ?? reading.identity);
  // Who waits for the answer does not wait for the ledger, nor does the answer depend on what is learned for it.
  void noteHistory({ tabId, ...sightOf(facts) });
  return {
    identity,
    loadedAt: facts.loadedAt,
    isOutdated: reading.isOutdated,
    isOff: isPageOff(reading, Date.now()),
    mayChange: mayShowMore(reading, Date.now()) || (await isSwitching(tabId)),
  };
}
