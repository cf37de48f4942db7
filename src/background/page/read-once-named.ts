import type { PageFacts } from '../../aws/page/facts.ts';
import { type IdentityReading, readIdentity } from '../../aws/page/identity.ts';
import { isSilent } from '../../aws/page/late-facts.ts';
import { readAllFacts } from './read-facts.ts';

/** ms that a page which says nothing of whom it works as is given to do so. */
const LATE = 5000;
const PAUSE = 250;

/** Who the page is signed in as, once it tells: header and globals may come late, and nothing else be there. */
export async function readOnceNamed(tabId: number, arrived: PageFacts): Promise<IdentityReading> {
  const end = Date.now() + LATE;
  let reading = readIdentity(arrived);
  while (isSilent(reading) && Date.now() < end) {
    await new Promise(resolve => setTimeout(resolve, PAUSE));
    const facts = await readAllFacts(tabId);
    if (facts) reading = readIdentity(facts);
  }
  return reading;
}
