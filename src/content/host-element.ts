/** Marks what Hatrack puts into a page. */
const MARK = 'data-hatrack';

/** Nothing of ours is seen without host.css: where Firefox has taken the extension away, its style goes, too. */
const HIDDEN = ':host { display: none; }';

/** An element of ours with a closed root. Pages may define elements of any name with a dash: a `div` is a `div`. */
export function createHost(
  what: 'button' | 'edge' | 'menu' | 'offer',
  css: string,
): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement('div');
  host.setAttribute(MARK, what);
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, HIDDEN + css);
  return { host, root };
}

export function isHost(element: Element): boolean {
  return element.hasAttribute(MARK);
}

/** Takes out of the page what a script of ours has left there that is cut off now. */
export function removeHosts(): void {
  for (const host of document.querySelectorAll(`[${MARK}]`)) host.remove();
}

/** Styles within a closed root: they do not reach the page, nor does its policy reach them. */
export function addStyle(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
