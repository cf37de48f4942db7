import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Role } from '../../core/roles/role.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import type { RowBehavior } from './role-row.tsx';

interface RowActionsProps {
  readonly role: Role;
  readonly top: number;
  /** Id of the row. */
  readonly rowId: string;
  readonly behavior: RowBehavior;
}

/**
 * What can be done with the chosen row. It lies over the row but beside the listbox: an option may hold no buttons.
 * Tab leads from the search field here.
 */
export function RowActions({ role, top, rowId, behavior }: RowActionsProps): JSX.Element | null {
  const text = useText();
  const [menuIsOpen, setMenuIsOpen] = useState(false);
  const { actions } = behavior;
  if (!actions) return null;
  const { onFavorite } = actions;
  const menu = actions.menu(role, () => setMenuIsOpen(false));
  const isFavorite = behavior.isFavorite(role);
  return (
    <div
      class="row-actions"
      role="toolbar"
      aria-label={text('actionsFor', role.name)}
      // The search field keeps the focus, so that typing goes on.
      onMouseDown={event => event.preventDefault()}
      onKeyDown={moveInToolbar}
      style={{ top: `${top}px` }}
    >
      {menu && (
        <Button
          icon="more"
          name={text('moreActions')}
          aria-describedby={rowId}
          aria-haspopup="menu"
          aria-expanded={menuIsOpen}
          onKeyDown={event => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            setMenuIsOpen(true);
          }}
          act={() => setMenuIsOpen(open => !open)}
        />
      )}
      {onFavorite && (
        <Button
          icon="star"
          name={text(isFavorite ? 'removeFavorite' : 'addFavorite')}
          aria-describedby={rowId}
          aria-pressed={isFavorite}
          tabIndex={menu ? -1 : 0}
          act={() => onFavorite(role)}
        />
      )}
      {menuIsOpen && menu}
    </div>
  );
}

/** Moves the focus through a toolbar by the arrow keys. Tab stops once in it, at the button that had the focus last. */
function moveInToolbar(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>(':scope > button')];
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const at = buttons.indexOf(event.target as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = -1;
  const next = buttons.at((at + step) % buttons.length);
  if (next) next.tabIndex = 0;
  next?.focus();
}
