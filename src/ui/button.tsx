import type { JSX, Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type Attributes = Omit<JSX.IntrinsicElements['button'], 'type' | 'class' | 'onClick' | 'ref' | 'name' | 'icon'>;

interface ButtonProps extends Attributes {
  readonly kind?: 'primary' | 'danger';
  /** What it does; with an icon, for who hears it or points at it. */
  readonly name: string;
  /** Replaces the name. */
  readonly icon?: IconName;
  readonly act: () => void;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function Button({ kind, name, icon, act, buttonRef = null, ...attributes }: ButtonProps): JSX.Element {
  const look = kind ? `button ${kind}` : 'button';
  const shown = icon ? { class: 'icon-button', title: name, 'aria-label': name } : { class: look };
  return (
    <button {...shown} {...attributes} ref={buttonRef} type="button" onClick={() => act()}>
      {icon ? <Icon name={icon} filled={attributes['aria-pressed'] === true} /> : name}
    </button>
  );
}
