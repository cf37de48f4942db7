import { recordIn } from '../core/switching/switch-record.ts';
import type { Handlers } from '../messages/asking.ts';
import { openOptions } from '../platform/own-pages.ts';
import { changeHandlers } from './change-handlers.ts';
import { configHandlers } from './config/save-config.ts';
import { consoleHandlers } from './console-handlers.ts';
import { diagnose } from './diagnose.ts';
import { historyHandlers } from './history/history-handlers.ts';
import { layerHandlers } from './layers/layer-handlers.ts';
import { lookAtPage } from './look-at-page.ts';
import { restoreSetup } from './restore-setup.ts';
import { isSessionOver } from './sessions/is-session-over.ts';
import { look } from './sessions/look.ts';
import { settleSwitch } from './settle-switch.ts';
import { driverOf } from './switching/driver-of.ts';
import { takeForm } from './switching/pending-forms.ts';
import { cancelPlan, planSwitch } from './switching/plan-switch.ts';
import { roleOfKey } from './switching/role-of-key.ts';
import { switches } from './switching/switches.ts';
import { clearEverything, putBackEverything } from './sync/clear-everything.ts';
import { readSharedText } from './sync/read-shared-text.ts';

/** What the background does with each message. */
export const handlers: Handlers = {
  ...changeHandlers,
  ...configHandlers,
  ...consoleHandlers,
  ...historyHandlers,
  ...layerHandlers,
  async switchToKey({ tabId, key, ...how }) {
    const role = await roleOfKey(key);
    return role
      ? switches.switchRole({ tabId, role, ...how })
      : recordIn(tabId, undefined, { result: 'failed', why: 'role-gone' }, Date.now());
  },
  switchBack: switches.switchBack,
  planSwitch,
  cancelPlan,
  lookAtPage,
  settleSwitch,
  isSessionOver,
  async signOutSession({ tabId, sessionId }) {
    const tab = await look(tabId);
    if (!tab) throw new Error('the tab is no readable console page');
    await driverOf(tab).signOut(sessionId);
  },
  diagnose,
  takeForm,
  openOptions,
  readSharedText,
  clearEverything,
  putBackEverything,
  restoreSetup,
};
