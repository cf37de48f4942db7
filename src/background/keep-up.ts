import { keepHistoriesFilled } from './history/fill-history.ts';
import { keepFirstScreen } from './keep-first-screen.ts';
import { keepMenuButton } from './keep-menu-button.ts';
import { keepMenuInTabs } from './keep-menu-in-tabs.ts';
import { startLayers } from './layers/start-layers.ts';
import { keepRoleLooks } from './read-role-look.ts';
import { keepEndsMarked } from './sessions/mark-ends.ts';
import { keepInSync } from './sync/keep-in-sync.ts';

/** Starts everything that follows changes: of pages, stored items, other profiles, a team's address. */
export function keepUp(): void {
  keepMenuInTabs();
  keepMenuButton();
  keepFirstScreen();
  keepRoleLooks();
  keepHistoriesFilled();
  startLayers();
  keepInSync();
  keepEndsMarked();
}
