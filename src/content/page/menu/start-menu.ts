import type { ScriptReport } from '../../../core/diagnosis/diagnosis.ts';
import { type RoleLook, roleLook } from '../../../core/roles/role-look.ts';
import { workingRole } from '../../../core/roles/working-role.ts';
import { askFromPage } from '../../../platform/messages.ts';
import type { Life } from '../../shared/own-world.ts';
import { readPage } from '../../shared/read-page.ts';
import { keepButton } from './keep-button.ts';
import { createMenu, type Menu } from './menu.ts';
import { createMenuButton, type MenuButton } from './menu-button.ts';

interface PageMenu extends Menu {
  readonly place: () => ScriptReport['place'];
  /** Asks how to show the current role, and shows it. On the way the background marks the page and its tab, which are seen where the page is hidden, too. */
  readonly showRole: () => void;
}

/** Brings the menu into the page: at once what has to be there before the page's scripts, then the button. */
export function startMenu(life: Life): PageMenu {
  const menu = createMenu(life);
  const made = new Map<string, MenuButton>();
  let shown: MenuButton | undefined;
  let look: RoleLook | undefined;
  let isAsked = false;
  const showRole = (): void => {
    isAsked = true;
    askFromPage('readRoleLook').then(
      shown => {
        look = shown;
        for (const button of made.values()) button.show(look);
      },
      () => {
        // The button says what the page says.
        isAsked = false;
      },
    );
  };
  const askFirst = (): void => {
    if (!isAsked) showRole();
  };
  const make = (place: 'button' | 'edge'): MenuButton => {
    const known = made.get(place);
    if (known) return known;
    const button = createMenuButton(place, menu.toggle);
    made.set(place, button);
    button.show(look ?? roleLook(workingRole(readPage().identity)));
    askFirst();
    return button;
  };
  const onShown = (button: MenuButton | undefined): void => {
    shown = button;
    menu.attach(button);
  };
  // A page whose header has no place for the button is marked, too.
  if (document.readyState === 'complete') askFirst();
  else addEventListener('load', askFirst, { once: true, signal: life.signal });
  keepButton({ inHeader: () => make('button'), atEdge: () => make('edge'), onShown }, life);
  return {
    ...menu,
    showRole,
    place: () => (!shown ? 'waiting' : shown === made.get('edge') ? 'edge' : 'header'),
  };
}
