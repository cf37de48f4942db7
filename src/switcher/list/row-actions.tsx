import type { ComponentType, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Role } from '../../core/roles/role.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useText } from '../../ui/text.ts';
import type { ChoiceGroup, RowMenuProps } from './row-menu.tsx';

interface RowActionsProps {
  readonly role: Role;
  readonly isFavorite: boolean;
  readonly top: number;
  /** What is done more seldom, in a menu. */
  readonly groups: readonly ChoiceGroup[];
  readonly Menu: ComponentType<RowMenuProps>;
  readonly onFavorite?: (() => void) | undefined;
  /** Absent where nobody is signed in to it. */
  readonly onAgain?: (() => void) | undefined;
  readonly onNewTab?: (() => void) | undefined;
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
      {props.onAgain && <Action icon="again" label={text('signInAgain')} onClick={props.onAgain} />}
      {props.onNewTab && <Action icon="newTab" label={text('openInNewTab')} onClick={props.onNewTab} />}
      {props.groups.length > 0 && (
        <Action
          icon="more"
          label={text('moreActions')}
          menu={menuIsOpen}
          onClick={() => setMenuIsOpen(open => !open)}
        />
      )}
      {props.onFavorite && (
        <Action
          icon="star"
          label={text(props.isFavorite ? 'removeFavorite' : 'addFavorite')}
          pressed={props.isFavorite}
          onClick={props.onFavorite}
        />
      )}
      {menuIsOpen && <props.Menu groups={props.groups} onClose={() => setMenuIsOpen(false)} />}
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
