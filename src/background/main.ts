import { partitionOfConsoleUrl } from '../aws/hosts.ts';
import { answerMessages } from '../platform/answer-messages.ts';
import { logFailure } from '../platform/log.ts';
import { onInstalledOrUpdated, openOptions } from '../platform/own-pages.ts';
import { keepStorageFromPages } from '../platform/stored-item.ts';
import { answerCommands } from './answer-commands.ts';
import { changeHandlers } from './change-handlers.ts';
import { consoleHandlers } from './console-handlers.ts';
import { diagnose } from './diagnose.ts';
import { historyHandlers } from './history/history-handlers.ts';
import { keepUp } from './keep-up.ts';
import { layerHandlers } from './layers/layer-handlers.ts';
import { takeForm } from './pending-forms.ts';
import { readPage } from './read-page.ts';
import { configHandlers, rebuildIndex } from './save-config.ts';
import { signOutSession } from './sessions/sign-out-session.ts';
import { settleSwitch } from './settle-switch.ts';
import { switches } from './switches.ts';
import { clearEverything, putBackEverything } from './sync/clear-everything.ts';

answerMessages(
  {
    ...{ readPage, diagnose, clearEverything, putBackEverything, takeForm, signOutSession, openOptions, settleSwitch },
    ...changeHandlers,
    ...configHandlers,
    ...consoleHandlers,
    ...historyHandlers,
    ...layerHandlers,
    ...switches,
  },
  url => partitionOfConsoleUrl(url) !== undefined,
);
answerCommands();
keepUp();
keepStorageFromPages().catch(error => logFailure('the storage is open to content scripts', error));
onInstalledOrUpdated(() => {
  rebuildIndex().catch(error => logFailure('the index was not made anew', error));
});
