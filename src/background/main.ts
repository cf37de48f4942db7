import { answerOwnPages } from '../platform/messages.ts';
import { onInstalledOrUpdated } from '../platform/own-pages.ts';
import { keepFirstScreen } from './keep-first-screen.ts';
import { GUARDS } from './message-guards.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { takeForm } from './pending-forms.ts';
import { readPage } from './read-page.ts';
import { rebuildIndex, saveConfig } from './save-config.ts';
import { switchBack, switchRole } from './switch-role.ts';
import { telling } from './telling.ts';

const underway = new Map();

answerOwnPages(GUARDS, {
  readPage,
  saveConfig,
  rebuildIndex,
  takeForm,
  switchRole: oneAtATime(telling(switchRole), underway),
  switchBack: oneAtATime(telling(switchBack), underway),
});
keepFirstScreen();
onInstalledOrUpdated(() => void rebuildIndex());
