import { inkOn } from '../../core/roles/ink-on.ts';
import { runInPage } from '../../platform/run-in-page.ts';

/** What a console page shows of the role or base that it works as. */
export interface PageMark {
  /** `rrggbb` */
  readonly color: string;
  /** Name, account and environment, as far as they are known. */
  readonly parts: readonly string[];
  readonly env?: string | undefined;
}

/**
 * `host.css` shows it, except to printers: if Firefox removes the extension, it removes that style, too. The parts of the
 * band give way in a narrow window.
 */
const CSS = `
:host { display: none; }
div {
  all: initial;
  position: fixed;
  z-index: 2147483646;
  inset: 0 0 auto;
  height: 3px;
  pointer-events: none;
  forced-color-adjust: none;
}
p {
  display: flex;
  gap: 10px;
  box-sizing: border-box;
  width: fit-content;
  max-width: min(420px, 70vw);
  margin: 0 auto;
  padding: 2px 12px 3px;
  border: 1px solid rgb(255 255 255 / 40%);
  border-top: 0;
  border-radius: 0 0 8px 8px;
  box-shadow: 0 1px 4px rgb(0 0 0 / 40%);
  font: 12px/17px system-ui, sans-serif;
  white-space: nowrap;
  forced-color-adjust: auto;
}
span { overflow: hidden; text-overflow: ellipsis; unicode-bidi: isolate; }
span:first-child { font-weight: 700; }`;

/**
 * Draws a line along the top edge of a console page, in place of an earlier mark; as a band, its parts hang from the line.
 * Without a mark, takes the earlier one away. Throws without access to the page.
 */
export async function showMark(tabId: number, mark: PageMark | undefined, asBand: boolean): Promise<void> {
  const { color = '', parts = [] } = mark ?? {};
  await runInPage(tabId, drawMark, [color, inkOn(color), asBand ? parts : [], CSS]);
}

/** Runs in the page, so it uses nothing from outside. */
function drawMark(color: string, ink: string, parts: readonly string[], css: string): void {
  const world = globalThis as {
    readonly hatrack?: { readonly signal: AbortSignal };
    hatrackMark?: { readonly as: string; readonly host: Element; readonly remove: () => void } | undefined;
  };
  const as = JSON.stringify([color, ink, parts]);
  const before = Object.hasOwn(world, 'hatrackMark') ? world.hatrackMark : undefined;
  if (before?.as === as && before.host.isConnected) return;
  before?.remove();
  // An earlier run of the extension may have left one.
  document.querySelector('[data-hatrack=mark]')?.remove();
  world.hatrackMark = undefined;
  if (color === '') return;
  const host = document.createElement('div');
  host.setAttribute('data-hatrack', 'mark');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const line = document.createElement('div');
  line.style.background = `#${color}`;
  root.append(line);
  if (parts.length > 0) {
    const band = document.createElement('p');
    band.style.cssText = `background: #${color}; color: ${ink}`;
    for (const part of parts) {
      const shown = document.createElement('span');
      shown.textContent = part;
      band.append(shown);
    }
    line.append(band);
  }
  document.documentElement.append(host);
  const signal = Object.hasOwn(world, 'hatrack') ? world.hatrack?.signal : undefined;
  const remove = (): void => {
    host.remove();
    signal?.removeEventListener('abort', remove);
  };
  signal?.addEventListener('abort', remove);
  world.hatrackMark = { as, host, remove };
}
