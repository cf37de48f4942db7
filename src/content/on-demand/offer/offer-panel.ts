import { isDarkPage } from '../../../aws/page/header-place.ts';
import { text } from '../../../platform/i18n.ts';
import { createHost, findHost } from '../../shared/host-element.ts';
import { watchSight } from '../watch-sight.ts';
import css from './offer.css?inline';

/** A small panel over the page. It takes no focus, and the page's scripts cannot press its buttons. */
export interface OfferPanel {
  say(title: string, detail?: string): void;
  /** The main action. Called only if the user pressed the button, on a panel that they could see. */
  offer(label: string, onPress: () => void, closing?: string, onClose?: () => void): void;
  /** An action is running: nobody can press twice, and the panel does not go by itself any more. */
  wait(): void;
  remove(): void;
  /** Acts after so many ms, unless the panel is used or gone by then, and never while the pointer or the focus is in it. */
  after(delay: number, act: () => void): void;
}

/**
 * @param what an offer is in the upper corner; an arrival, which is only news, in the lower one
 * @param color of the role, `rrggbb`
 */
export function createOfferPanel(what: 'offer' | 'arrival', color: string | undefined): OfferPanel {
  // A question asked twice shows once, and news gives way to a question.
  for (const earlier of ['offer', 'arrival'] as const) findHost(earlier)?.remove();
  const { host, root } = createHost(what, css);
  const panel = part('section', `offer ${what}`);
  panel.lang = text('language');
  panel.dataset.theme = isDarkPage(document) ? 'dark' : 'light';
  panel.setAttribute('aria-label', text('extensionName'));
  const peg = part('span', 'peg');
  if (color !== undefined) peg.style.background = `#${color}`;
  const says = part('div', 'says');
  says.setAttribute('role', 'status');
  const title = part('p', 'title');
  const detail = part('p', 'detail');
  const buttons = part('div', 'buttons');
  says.append(title, detail);
  panel.append(peg, says, buttons);
  root.append(panel);
  document.documentElement.append(host);
  const sight = watchSight(panel);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const remove = (): void => {
    clearTimeout(waiting);
    sight.stop();
    host.remove();
  };
  const refused = part('p', 'refused');
  says.append(refused);
  return {
    say(what, more = '') {
      title.textContent = what;
      detail.textContent = more;
    },
    offer(label, onPress, closing = text('offerNotNow'), onClose) {
      const close = (): void => {
        remove();
        onClose?.();
      };
      const press = (): void => {
        const isSeen = sight.isSeen();
        refused.textContent = isSeen ? '' : text('notSeen');
        sight.look();
        if (isSeen) onPress();
      };
      buttons.replaceChildren(button(label, 'primary', press), button(closing, '', close));
      // The panel has grown by its own text. From now on it has to stay in its place.
      sight.look();
    },
    wait() {
      clearTimeout(waiting);
      for (const each of buttons.querySelectorAll('button')) each.disabled = true;
    },
    remove,
    after(delay, act) {
      const actUnlessUsed = (): void => {
        if (panel.matches(':hover, :focus-within')) waiting = setTimeout(actUnlessUsed, delay);
        else if (panel.isConnected) act();
      };
      waiting = setTimeout(actUnlessUsed, delay);
    },
  };
}

function button(label: string, kind: string, onPress: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = kind;
  element.textContent = label;
  element.addEventListener('click', event => {
    // The second click of a double click is meant for what was there before.
    if (event.isTrusted && event.detail < 2) onPress();
  });
  return element;
}

function part(name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
