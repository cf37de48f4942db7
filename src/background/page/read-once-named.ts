import type { PageFacts } from '../../aws/page/facts.ts';
import { type IdentityReading, readIdentity } from '../../aws/page/identity.ts';
import { isSilent } from '../../aws/page/late-facts.ts';
import { readAllFacts } from './read-facts.ts';

/** ms to wait for a page to show who it works as. */
const LATE = 5000;
const PAUSE = 250;

/** Who the page is signed in as, once it shows that. Header and globals may come late, without another source. */
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
