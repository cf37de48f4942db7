import type { IdentityReading } from '../../aws/page/identity.ts';
import { isSilent } from '../../aws/page/late-facts.ts';
import { readWholePage } from './read-page.ts';

/** ms to wait for a page to show who it works as. */
const LATE = 5000;
const PAUSE = 250;

/** Reads a page again until it shows who it is signed in as. Header and globals may come late, without another source. */
export async function readOnceNamed(tabId: number, arrived: IdentityReading): Promise<IdentityReading> {
  const end = Date.now() + LATE;
  let page = arrived;
  while (isSilent(page) && Date.now() < end) {
    await new Promise(resolve => setTimeout(resolve, PAUSE));
    page = (await readWholePage(tabId)) ?? page;
  }
  return page;
}
