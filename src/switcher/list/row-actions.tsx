import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Role } from '../../core/roles/role.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useText } from '../../ui/text.ts';
import type { RowBehavior } from './role-row.tsx';

interface RowActionsProps {
  readonly role: Role;
  readonly top: number;
  readonly behavior: RowBehavior;
}

/**
 * What can be done with the chosen row. It lies over the row but beside the listbox: an option may hold no buttons.
 * Tab leads from the search field here.
 */
export function RowActions({ role, top, behavior }: RowActionsProps): JSX.Element | null {
  const text = useText();
  const [menuIsOpen, setMenuIsOpen] = useState(false);
  const { actions } = behavior;
  if (!actions) return null;
  const { Menu, onFavorite, onNewTab, onAgain } = actions;
  const groups = actions.choices(role);
  const isFavorite = behavior.isFavorite(role);
  return (
    <div
      class="row-actions"
      role="toolbar"
      aria-label={text('actionsFor', role.name)}
      // The search field keeps the focus, so that typing goes on.
      onMouseDown={event => event.preventDefault()}
      style={{ top: `${top}px` }}
    >
      {onAgain && behavior.isSignedIn?.(role) && (
        <Action icon="again" label={text('signInAgain')} onClick={() => onAgain(role)} />
      )}
      {onNewTab && <Action icon="newTab" label={text('openInNewTab')} onClick={() => onNewTab(role)} />}
      {groups.length > 0 && (
        <Action
          icon="more"
          label={text('moreActions')}
          menu={menuIsOpen}
          onClick={() => setMenuIsOpen(open => !open)}
        />
      )}
      {onFavorite && (
        <Action
          icon="star"
          label={text(isFavorite ? 'removeFavorite' : 'addFavorite')}
          pressed={isFavorite}
          onClick={() => onFavorite(role)}
        />
      )}
      {menuIsOpen && <Menu groups={groups} onClose={() => setMenuIsOpen(false)} />}
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
