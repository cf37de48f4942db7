import { setGlobals } from './globals.ts';
import { header2016 } from './header-2016.ts';
import { header2020 } from './header-2020.ts';
import { header2021 } from './header-2021.ts';
import { header2025 } from './header-2025.ts';
import { type PageIdentity, readIdentity } from './identity.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';

const HEADERS = { '2016': header2016, '2020': header2020, '2021': header2021, '2025': header2025 } satisfies Record<
  string,
  (identity: PageIdentity, facts: PageFacts) => HTMLElement
>;

/** Draws the header from the cookies, and replaces its earlier nodes (docs/console.md 4.1 to 4.4, 4.6). */
export function renderHeader(place: Element): void {
  const facts = readPageFacts();
  if (facts.header === 'none') return;
  const identity = readIdentity();
  setGlobals(identity.info, facts);
  place.replaceChildren(HEADERS[facts.header](identity, facts));
}
