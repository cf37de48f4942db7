import { ACCOUNT_BUTTON, DARK_BODY, HEADER, HEADER_BAR } from '../values/selectors.ts';

/** Where Hatrack's button can be in the console's header. */
export interface HeaderPlace {
  /** The account menu with all its parts: Hatrack's button goes in front of it. */
  readonly before: Element;
  /** A button of the header, whose style Hatrack's button copies. */
  readonly model: Element;
}

/** The element that holds the header, also while the header is missing. It is the only element to watch. */
export function findHeader(page: Document): Element | undefined {
  return page.querySelector(HEADER) ?? undefined;
}

/**
 * The place beside the account menu in the header of 2025 and later; `undefined` for any other header, and while it is
 * missing. Nobody knows how its parts are nested, so the search takes the next button or link before the account menu.
 * @param ours whether an element is Hatrack's own: the search skips it
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
