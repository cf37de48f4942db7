import { logFailure } from '../platform/log.ts';
import { answerOwnPages } from '../platform/messages.ts';
import { onInstalledOrUpdated } from '../platform/own-pages.ts';
import type { SwitchOutcome } from '../platform/protocol.ts';
import { keepFirstScreen } from './keep-first-screen.ts';
import { GUARDS } from './message-guards.ts';
import { oneAtATime, type Underway } from './one-at-a-time.ts';
import { takeForm } from './pending-forms.ts';
import { readPage } from './read-page.ts';
import { rebuildIndex, saveConfig } from './save-config.ts';
import { switchBack, switchRole } from './switch-role.ts';
import { telling } from './telling.ts';

const underway: Underway<SwitchOutcome> = new Map();
const busy: SwitchOutcome = { result: 'failed', why: 'busy' };

answerOwnPages(GUARDS, {
  readPage,
  saveConfig,
  rebuildIndex,
  takeForm,
  switchRole: oneAtATime(underway, busy, ({ role, newTab }) => `${role.key} ${newTab}`, telling(switchRole)),
  switchBack: oneAtATime(underway, busy, () => 'back', telling(switchBack)),
});
keepFirstScreen();
onInstalledOrUpdated(() => {
  rebuildIndex().catch(error => logFailure('the index was not made anew', error));
});
