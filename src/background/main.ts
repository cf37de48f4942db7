import { logFailure } from '../platform/log.ts';
import { answerOwnPages } from '../platform/messages.ts';
import { onInstalledOrUpdated } from '../platform/own-pages.ts';
import { keepStorageFromPages } from '../platform/stored-item.ts';
import { answerCommands } from './answer-commands.ts';
import { answerMenu } from './answer-menu.ts';
import { changeHandlers } from './change-handlers.ts';
import { diagnose } from './diagnose.ts';
import { historyHandlers } from './history/history-handlers.ts';
import { keepUp } from './keep-up.ts';
import { layerHandlers } from './layers/layer-handlers.ts';
import { GUARDS } from './message-guards.ts';
import { takeForm } from './pending-forms.ts';
import { readPage } from './read-page.ts';
import { configHandlers, rebuildIndex } from './save-config.ts';
import { signOutSession } from './sessions/sign-out-session.ts';
import { switches } from './switches.ts';
import { clearEverything, putBackEverything } from './sync/clear-everything.ts';

answerOwnPages(GUARDS, {
  readPage,
  diagnose,
  clearEverything,
  putBackEverything,
  takeForm,
  signOutSession,
  ...changeHandlers,
  ...configHandlers,
  ...historyHandlers,
  ...layerHandlers,
  ...switches,
});
answerMenu();
answerCommands();
keepUp();
keepStorageFromPages().catch(error => logFailure('the storage is open to content scripts', error));
onInstalledOrUpdated(() => {
  rebuildIndex().catch(error => logFailure('the index was not made anew', error));
});
