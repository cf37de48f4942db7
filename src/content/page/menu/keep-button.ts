import { findHeader, findHeaderPlace, type HeaderPlace } from '../../../aws/page/header-place.ts';
import { isHost } from '../../shared/host-element.ts';
import type { Life } from '../../shared/own-world.ts';
import type { MenuButton } from './menu-button.ts';

/** ms to wait for the header, also after it disappeared, before the button goes to the edge. */
const HEADER_TIMEOUT_MS = 5000;

/** ms at least before the button is put back again, so that a page that keeps removing it is not slowed down. */
const PAUSE = 100;

interface Buttons {
  readonly inHeader: () => MenuButton;
  readonly atEdge: () => MenuButton;
  /** The button that is in the page now. */
  readonly onShown: (button: MenuButton | undefined) => void;
}

/** Keeps one button in the page: in the console's header, however often the page draws that, else at the edge. */
export function keepButton({ inHeader, atEdge, onShown }: Buttons, { signal, check }: Life): void {
  let shown: MenuButton | undefined;
  let header: Element | undefined;
  let placedAt = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;

  const show = (button: MenuButton | undefined, put: (host: HTMLElement) => void): void => {
    if (shown !== button) shown?.host.remove();
    shown = button;
    placedAt = performance.now();
    if (button) put(button.host);
    onShown(button);
  };
  const showInHeader = ({ before, model }: HeaderPlace): void => {
    clearTimeout(waiting);
    waiting = undefined;
    const button = inHeader();
    if (button.host.nextElementSibling === before) return;
    const pause = placedAt + PAUSE - performance.now();
    clearTimeout(later);
    if (shown === button && pause > 0) {
      later = setTimeout(look, pause);
      return;
    }
    show(button, host => before.before(host));
    button.dressAs(model);
  };
  const showAtEdge = (): void => {
    const button = atEdge();
    if (check() && !button.host.isConnected) show(button, host => document.documentElement.append(host));
  };

  const observer = new MutationObserver(look);
  function look(): void {
    if (!check()) return;
    const found = findHeader(document);
    if (found !== header) {
      header = found;
      watch();
    }
    const place = header && findHeaderPlace(header, isHost);
    if (place) showInHeader(place);
    else waiting ??= setTimeout(showAtEdge, HEADER_TIMEOUT_MS);
  }
  /** The page may replace the element that holds the header, too. */
  function watch(): void {
    observer.disconnect();
    if (document.body) observer.observe(document.body, { childList: true });
    if (header) observer.observe(header, { childList: true, subtree: true });
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(waiting);
    clearTimeout(later);
    show(undefined, () => undefined);
  });
  const start = (): void => {
    watch();
    look();
  };
  /** The header may be there long before the whole document is. */
  const lookEarly = (): void => {
    if (signal.aborted || document.readyState !== 'loading') return;
    if (findHeader(document)) start();
    else requestAnimationFrame(lookEarly);
  };
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start, { once: true, signal });
    lookEarly();
  } else start();
}
