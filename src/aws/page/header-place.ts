import { ACCOUNT_BUTTON, DARK_BODY, HEADER, HEADER_BAR } from '../selectors.ts';

/** Where a button of ours can stand in the console's header. */
export interface HeaderPlace {
  /** The account menu, with all that belongs to it: ours stands before it. */
  readonly before: Element;
  /** A button of the header's own whose looks ours takes over. */
  readonly model: Element;
}

/** What holds the header, header or not: the one place to watch. */
export function findHeader(page: Document): Element | undefined {
  return page.querySelector(HEADER) ?? undefined;
}

/**
 * The place beside the account menu in the header of 2025 on; `undefined` for any other header, and until it is there.
 * How its parts lie in one another is not known: what comes before the account menu is the next button or link.
 * @param ours whether an element is one of ours: it is looked past
 */
export function findHeaderPlace(header: Element, ours: (element: Element) => boolean): HeaderPlace | undefined {
  const bar = header.querySelector(HEADER_BAR);
  const account = bar?.querySelector(ACCOUNT_BUTTON);
  if (!bar || !account) return undefined;
  for (let before: Element = account; before !== bar && before.parentElement; before = before.parentElement) {
    let sibling = before.previousElementSibling;
    while (sibling && ours(sibling)) sibling = sibling.previousElementSibling;
    const model = sibling && buttonIn(sibling);
    if (model) return { before, model };
  }
  return { before: account, model: account };
}

/** Whether the console shows this page dark. */
export function isDarkPage(page: Document): boolean {
  return page.querySelector(DARK_BODY) !== null;
}

function buttonIn(element: Element): Element | undefined {
  const isButton = (candidate: Element): boolean => candidate.matches('button, a');
  return isButton(element) ? element : [...element.querySelectorAll('button, a')].at(-1);
}
