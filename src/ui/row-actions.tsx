import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Role } from '../core/roles/role.ts';
import type { TextKey } from '../core/text-key.ts';
import { Icon, type IconName } from './icon.tsx';
import { useText } from './text.ts';

export interface CopyChoice {
  readonly label: TextKey;
  readonly value: string;
}

interface RowActionsProps {
  readonly role: Role;
  readonly isFavourite: boolean;
  readonly top: number;
  /** What of the role can be copied. */
  readonly copies: readonly CopyChoice[];
  /** False where values hold what is not to be seen: account ids. */
  readonly showValues: boolean;
  readonly onStar: () => void;
  readonly onNewTab: () => void;
  readonly onCopy: (value: string) => void;
}

/**
 * What can be done with the chosen row. It lies over the row but beside the listbox: an option may hold no buttons.
 * Tab leads from the search field here.
 */
export function RowActions(props: RowActionsProps): JSX.Element {
  const text = useText();
  const [menuIsOpen, setMenuIsOpen] = useState(false);
  return (
    <div
      class="row-actions"
      role="toolbar"
      aria-label={text('actionsFor', props.role.name)}
      // The search field keeps the focus, so that typing goes on.
      onMouseDown={event => event.preventDefault()}
      style={{ top: `${props.top}px` }}
    >
      <Action icon="newTab" label={text('openInNewTab')} onClick={props.onNewTab} />
      <Action icon="more" label={text('copy')} menu={menuIsOpen} onClick={() => setMenuIsOpen(open => !open)} />
      <Action
        icon="star"
        label={text(props.isFavourite ? 'unstar' : 'star')}
        pressed={props.isFavourite}
        onClick={props.onStar}
      />
      {menuIsOpen && <CopyMenu {...props} onClose={() => setMenuIsOpen(false)} />}
    </div>
  );
}

interface ActionProps {
  readonly icon: IconName;
  readonly label: string;
  readonly pressed?: boolean;
  readonly menu?: boolean;
  readonly onClick: () => void;
}

function Action({ icon, label, pressed, menu, onClick }: ActionProps): JSX.Element {
  return (
    <button
      type="button"
      class={pressed ? 'icon-button pressed' : 'icon-button'}
      title={label}
      aria-label={label}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      {...(menu !== undefined && { 'aria-haspopup': 'menu', 'aria-expanded': menu })}
      onClick={onClick}
    >
      <Icon name={icon} filled={pressed ?? false} />
    </button>
  );
}

interface CopyMenuProps extends Pick<RowActionsProps, 'copies' | 'showValues' | 'onCopy'> {
  readonly onClose: () => void;
}

function CopyMenu({ copies, showValues, onCopy, onClose }: CopyMenuProps): JSX.Element {
  const text = useText();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = focused(menu.current);
    menu.current?.querySelector('button')?.focus();
    return () => before?.focus();
  }, []);
  const move = (event: KeyboardEvent): void => {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = items.findIndex(item => item.matches(':focus'));
    if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={menu}
      class="copy-menu"
      role="menu"
      tabIndex={-1}
      aria-label={text('copy')}
      onKeyDown={move}
      onFocusOut={({ relatedTarget }) => menu.current?.contains(relatedTarget as Node | null) || onClose()}
    >
      {copies.map(({ label, value }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          onClick={() => {
            onCopy(value);
            onClose();
          }}
        >
          {text(label)}
          {showValues && <span class="id">{value}</span>}
        </button>
      ))}
    </div>
  );
}

/** What has the focus in the document, or the shadow root, that an element is in. */
function focused(element: HTMLElement | null): HTMLElement | undefined {
  const root = element?.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : undefined;
  return active instanceof HTMLElement ? active : undefined;
}
