import type { Identity } from '../../core/roles/identity.ts';
import { text } from '../../platform/i18n.ts';
import { createHost } from '../host-element.ts';
import css from './button.css?inline';

export interface MenuButton {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  /** Takes the looks of one of the header's own. */
  dressAs(model: Element): void;
}

const MODELLED = [
  'color',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'lineHeight',
  'letterSpacing',
  'borderRadius',
] as const;

/**
 * The button that opens the menu: it names the role the page works as.
 * @param onPress called for the user's own presses only
 */
export function createMenuButton(place: 'button' | 'edge', role: Identity['role'], onPress: () => void): MenuButton {
  const { host, root } = createHost(place, css);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = place;
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  const label = role?.displayName ?? role?.roleName ?? text('menuButton');
  const name = text('menuButtonLabel', label);
  button.setAttribute('aria-label', name);
  button.title = name;
  const peg = part(role ? 'peg' : 'pegs');
  if (role?.color !== undefined) peg.style.background = `#${role.color}`;
  button.append(peg, part('label', label), part('caret'));
  button.addEventListener('click', event => {
    if (event.isTrusted) onPress();
  });
  root.append(button);
  return {
    host,
    button,
    dressAs(model) {
      const worn = getComputedStyle(model);
      for (const name of MODELLED) button.style[name] = worn[name];
      button.style.minHeight = `${model.getBoundingClientRect().height}px`;
    },
  };
}

function part(name: string, content = ''): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = content;
  return element;
}
