import { partitionOfConsoleUrl } from '../aws/hosts/hosts.ts';
import { answerMessages } from '../platform/answer-messages.ts';
import { logFailure } from '../platform/log.ts';
import { onInstalledOrUpdated } from '../platform/own-pages.ts';
import { keepStorageFromPages } from '../platform/read-item.ts';
import { answerCommands } from './answer-commands.ts';
import { rebuildIndex } from './config/save-config.ts';
import { handlers } from './handlers.ts';
import { keepUp } from './keep-up.ts';
import { welcome } from './welcome.ts';

answerMessages(handlers, url => partitionOfConsoleUrl(url) !== undefined);
answerCommands();
keepUp();
keepStorageFromPages().catch(error => logFailure('the storage is open to content scripts', error));
onInstalledOrUpdated(isInstall => {
  if (isInstall) welcome().catch(error => logFailure('nobody was welcomed', error));
  rebuildIndex().catch(error => logFailure('the index was not made again', error));
});
