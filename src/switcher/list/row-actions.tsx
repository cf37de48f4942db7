import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Role } from '../../core/roles/role.ts';
import { Button } from '../../ui/button.tsx';
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
  const { onFavorite, onNewTab, onAgain } = actions;
  const menu = actions.menu(role, () => setMenuIsOpen(false));
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
        <Button icon="again" name={text('signInAgain')} act={() => onAgain(role)} />
      )}
      {onNewTab && <Button icon="newTab" name={text('openInNewTab')} act={() => onNewTab(role)} />}
      {menu && (
        <Button
          icon="more"
          name={text('moreActions')}
          aria-haspopup="menu"
          aria-expanded={menuIsOpen}
          act={() => setMenuIsOpen(open => !open)}
        />
      )}
      {onFavorite && (
        <Button
          icon="star"
          name={text(isFavorite ? 'removeFavorite' : 'addFavorite')}
          aria-pressed={isFavorite}
          act={() => onFavorite(role)}
        />
      )}
      {menuIsOpen && menu}
    </div>
  );
}
