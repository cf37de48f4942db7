import type { RoleLook } from '../../../core/roles/role-look.ts';
import { text } from '../../../platform/i18n.ts';
import { createHost } from '../../shared/host-element.ts';
import css from './button.css?inline';

export interface MenuButton {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  /** Names the role that the page works as, if any. */
  show(role: RoleLook | undefined): void;
  /** Copies the style of a button of the header. */
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
 * The button that opens the menu. It names the role that the page works as.
 * @param onPress called only if the user pressed the button, not a script
 */
export function createMenuButton(place: 'button' | 'edge', onPress: () => void): MenuButton {
  const { host, root } = createHost(place, css);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = place;
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  const [peg, label] = [part('pegs'), part('label')];
  button.append(peg, label, part('caret'));
  button.addEventListener('click', event => {
    if (event.isTrusted) onPress();
  });
  root.append(button);
  return {
    host,
    button,
    show(role) {
      label.textContent = role?.name ?? text('menuButton');
      button.title = text('menuButtonLabel', label.textContent);
      button.setAttribute('aria-label', button.title);
      peg.className = role ? 'peg' : 'pegs';
      peg.style.background = role?.color === undefined ? '' : `#${role.color}`;
    },
    dressAs(model) {
      const style = getComputedStyle(model);
      for (const name of MODELLED) button.style[name] = style[name];
      button.style.minHeight = `${model.getBoundingClientRect().height}px`;
    },
  };
}

function part(name: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  return element;
}
