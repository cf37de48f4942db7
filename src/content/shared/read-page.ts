import { collectPageFacts } from '../../aws/page/collect-facts.ts';
import { parsePageFacts } from '../../aws/page/facts.ts';
import { readIdentity } from '../../aws/page/identity.ts';
import { PAGE_FACTS } from '../../aws/values/selectors.ts';
import type { PageState } from '../../core/roles/page-state.ts';

/** Who this page is signed in as, from what the isolated world sees. This is quick, because no worker has to wake up. */
export function readPage(): PageState {
  const facts = parsePageFacts(collectPageFacts(PAGE_FACTS));
  if (!facts) throw new Error('no console page');
  const { identity, isOutdated } = readIdentity(facts);
  return { identity, loadedAt: facts.loadedAt, isOutdated, isOff: false, mayChange: true };
}
