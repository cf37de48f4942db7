import type { ScriptReport } from '../../core/diagnosis/facts.ts';
import { workingRole } from '../../core/roles/working-role.ts';
import type { Life } from '../life.ts';
import { readPage } from '../read-page.ts';
import { keepButton } from './keep-button.ts';
import { createMenu, type Menu } from './menu.ts';
import { createMenuButton, type MenuButton } from './menu-button.ts';

/** Brings the menu into the page: at once what must be there before the page, then its button. */
export function startMenu(life: Life): Menu & { readonly place: () => ScriptReport['place'] } {
  const menu = createMenu(life);
  const made = new Map<string, MenuButton>();
  let shown: MenuButton | undefined;
  const make = (place: 'button' | 'edge'): MenuButton => {
    const button = made.get(place) ?? createMenuButton(place, workingRole(readPage().identity), menu.toggle);
    made.set(place, button);
    return button;
  };
  const onShown = (button: MenuButton | undefined): void => {
    shown = button;
    menu.attach(button);
  };
  keepButton({ inHeader: () => make('button'), atEdge: () => make('edge'), onShown }, life);
  return {
    ...menu,
    place: () => (!shown ? 'waiting' : shown === made.get('edge') ? 'edge' : 'header'),
  };
}
