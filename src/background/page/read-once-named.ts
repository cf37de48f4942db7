import type { IdentityReading } from '../../aws/page/identity.ts';
import { isSilent } from '../../aws/page/late-facts.ts';
import { readPageEarly, readWholePage } from './read-page.ts';

/** ms to wait for a page to show what comes late. */
const LATE = 5000;
const PAUSE = 250;

/** Reads a page again until it shows who it is signed in as. Header and globals may come late, without another source. */
export async function readOnceNamed(tabId: number, arrived: IdentityReading): Promise<IdentityReading> {
  return (
    (await readOnce(
      () => readWholePage(tabId),
      page => !isSilent(page),
      arrived,
    )) ?? arrived
  );
}

/** Waits until a page says that its session has ended. Its dialog may come after its event (docs/console.md 9.1.3, 9.1.5). */
export async function signedOut(tabId: number): Promise<void> {
  await readOnce(
    () => readPageEarly(tabId),
    ({ facts }) => facts.isSignedOut === true,
  );
}

async function readOnce(
  read: () => Promise<IdentityReading | undefined>,
  isThere: (page: IdentityReading) => boolean,
  before?: IdentityReading,
): Promise<IdentityReading | undefined> {
  const end = Date.now() + LATE;
  let page = before ?? (await read());
  while (!(page && isThere(page)) && Date.now() < end) {
    await new Promise(resolve => setTimeout(resolve, PAUSE));
    page = (await read()) ?? page;
  }
  return page;
}
