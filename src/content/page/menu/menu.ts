import { findHeader, isDarkPage } from '../../../aws/page/header-place.ts';
import { inTime } from '../../../core/in-time.ts';
import { text } from '../../../platform/i18n.ts';
import { logFailure } from '../../../platform/log.ts';
import { askFromPage } from '../../../platform/messages.ts';
import { typeEarly } from '../../../switcher/type-early.ts';
import { createHost } from '../../shared/host-element.ts';
import type { ShowMenu } from '../../shared/menu-frame.ts';
import { type Life, ownGlobal } from '../../shared/own-world.ts';
import css from './frame.css?inline';
import { type Guarded, guardEvents } from './guard-events.ts';
import type { MenuButton } from './menu-button.ts';
import { placeFrame } from './place-frame.ts';

/** ms to wait for the list. Firefox stops the background first, and asks about unsaved texts before it ends the rest. */
const LIST_TIMEOUT_MS = 5000;

export interface Menu {
  toggle(): void;
  /** Sets the button that opens the menu now. */
  attach(button: MenuButton | undefined): void;
}

interface Opened extends Guarded {
  /** Call it after events in the frame are guarded, because it moves the focus there. */
  show(): void;
  place(): void;
  close(): void;
}

/** The menu over the page. It is in the page only while open, and the list's script only after it was opened once. */
export function createMenu(life: Life): Menu {
  const { signal } = life;
  let button: MenuButton | undefined;
  let opened: Opened | undefined;
  let tabId: number | undefined;
  guardEvents(() => opened, signal);

  const updateButton = (): void => button?.button.setAttribute('aria-expanded', String(opened !== undefined));
  const close = (): void => {
    opened?.close();
    opened = undefined;
    updateButton();
  };
  const isOurs = (target: EventTarget | null): boolean => target === button?.host;
  const loadList = async (): Promise<number> => {
    tabId ??= await inTime(askFromPage('loadMenu'), LIST_TIMEOUT_MS);
    return tabId;
  };
  const open = (): void => {
    opened = createFrame({ isLate: life.isLate, buttonIn: () => button, isOurs, loadList, close });
    opened.show();
    updateButton();
  };
  window.addEventListener('resize', () => opened?.place(), { signal });
  signal.addEventListener('abort', close);
  return {
    toggle() {
      if (opened) close();
      else if (life.check()) open();
    },
    attach(shown) {
      button = shown;
      updateButton();
      opened?.place();
    },
  };
}

interface FrameNeeds {
  readonly isLate: boolean;
  readonly buttonIn: () => MenuButton | undefined;
  readonly isOurs: (target: EventTarget | null) => boolean;
  /** Loads the script of the list, and answers the page's tab. */
  readonly loadList: () => Promise<number>;
  readonly close: () => void;
}

function createFrame({ isLate, buttonIn, isOurs, loadList, close }: FrameNeeds): Opened {
  const focused = document.activeElement;
  const { host, root } = createHost('menu', css);
  const element = document.createElement('div');
  element.className = 'hatrack';
  element.lang = text('language');
  element.tabIndex = -1;
  element.dataset.theme = isDarkPage(document) ? 'dark' : 'light';
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', text('menuLabel'));
  root.append(element);
  let typed = '';
  let list: ReturnType<ShowMenu> | undefined;
  let isClosed = false;

  const place = (): void => {
    const button = buttonIn();
    const isAtEdge = button?.button.className === 'edge';
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const header = findHeader(document)?.getBoundingClientRect();
    const box = button?.button.getBoundingClientRect();
    const { top, left, height } = placeFrame(box?.width ? box : undefined, header?.bottom, isAtEdge, view);
    Object.assign(element.style, { top: `${top}px`, left: `${left}px`, height: `${height}px` });
  };
  const isFocusLost = (event: Event): boolean =>
    event instanceof FocusEvent &&
    event.type === 'focusout' &&
    event.relatedTarget !== null &&
    !isOurs(event.relatedTarget);
  const fill = async (): Promise<void> => {
    const tabId = await loadList();
    if (!isClosed) list = ownGlobal('hatrackShowMenu')?.({ root, element, typed, isLate, tabId, close });
  };

  return {
    show() {
      document.documentElement.append(host);
      place();
      element.focus({ preventScroll: true });
      fill().catch(error => {
        logFailure('the menu could not open', error);
        element.classList.add('mute');
        element.style.height = 'auto';
        element.textContent = text('menuMute');
      });
    },
    place,
    // Keys go to the body if a button had the focus and is gone. They are meant for the menu.
    owns: ({ target, type }) =>
      target === host || (target === document.body && type.startsWith('key') && document.hasFocus()),
    hear(event) {
      if (isFocusLost(event)) close();
      else if (list) return list.hear(event);
      else if (event instanceof KeyboardEvent && event.type === 'keydown') {
        const next = typeEarly(typed, event);
        if (next === undefined) close();
        else typed = next;
      }
      return true;
    },
    overhear({ type, target }) {
      if (type === 'pointerdown' && !isOurs(target)) close();
    },
    close() {
      isClosed = true;
      const hadFocus = root.activeElement !== null;
      list?.remove();
      host.remove();
      const before = isOurs(focused) ? buttonIn()?.button : focused;
      if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };
}
