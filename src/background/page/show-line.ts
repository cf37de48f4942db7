import { runInPage } from '../../platform/run-in-page.ts';

/** `host.css` shows the line, except to printers: if Firefox removes the extension, it removes that style, too. */
const CSS = `
:host { display: none; }
div {
  position: fixed;
  z-index: 2147483646;
  inset: 0 0 auto;
  height: 3px;
  pointer-events: none;
  forced-color-adjust: none;
}`;

/**
 * Draws a line along the top edge of a console page, in place of an earlier one; without a color, takes it away. Throws
 * without access to the page.
 * @param color `rrggbb`
 */
export async function showLine(tabId: number, color: string | undefined): Promise<void> {
  await runInPage(tabId, drawLine, [color ?? '', CSS]);
}

/** Runs in the page, so it uses nothing from outside. */
function drawLine(color: string, css: string): void {
  document.querySelector('[data-hatrack=line]')?.remove();
  if (color === '') return;
  const host = document.createElement('div');
  host.setAttribute('data-hatrack', 'line');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const line = document.createElement('div');
  line.style.background = `#${color}`;
  root.append(line);
  document.documentElement.append(host);
}
