/** Adds styles to a document or a shadow root. Within a root, they do not affect the page, and the page's policy does not affect them. */
export function addStyle(root: Document | ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
