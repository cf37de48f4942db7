import { readIdentity } from '../aws/page/identity.ts';
import { lastIdentity } from '../platform/items.ts';
import type { PageState } from '../platform/protocol.ts';
import { writeItem } from '../platform/stored-item.ts';
import { readAllFacts } from './read-facts.ts';

/** Who a console tab is signed in as, from everything that its page tells. */
export async function readPage({ tabId }: { readonly tabId: number }): Promise<PageState> {
  const facts = await readAllFacts(tabId);
  if (!facts) throw new Error('the tab is no readable console page');
  const { identity } = readIdentity(facts);
  await writeItem(lastIdentity, identity);
  return { identity };
}
