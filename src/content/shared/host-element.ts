import { addStyle } from '../../ui/add-style.ts';

/** Marks the elements that Hatrack puts into a page. */
const MARK = 'data-hatrack';

/** Hatrack's elements are invisible without host.css: if Firefox removes the extension, it removes this style too. */
const HIDDEN = ':host { display: none; }';

/** Makes an element with a closed root. It is a `div`, because pages may define elements of any name with a dash. */
export function createHost(
  what: 'button' | 'edge' | 'menu' | 'offer' | 'arrival',
  css: string,
): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement('div');
  host.setAttribute(MARK, what);
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, HIDDEN + css);
  return { host, root };
}

/** What Hatrack has put into the page, if it is there. */
export function findHost(what: 'offer' | 'arrival'): Element | null {
  return document.querySelector(`[${MARK}=${what}]`);
}

export function isHost(element: Element): boolean {
  return element.hasAttribute(MARK);
}

/** Removes from the page what an earlier script of Hatrack has left, after it lost its extension. */
export function removeHosts(): void {
  for (const host of document.querySelectorAll(`[${MARK}]`)) host.remove();
}
