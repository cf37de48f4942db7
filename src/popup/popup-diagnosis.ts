import { consoleHome } from '../aws/hosts/console-url.ts';
import { mountDiagnosis } from '../diagnosis/diagnosis.tsx';
import { hostsAskedFor, requestHostAccess } from '../platform/host-access.ts';
import { text } from '../platform/i18n.ts';
import { logFailure } from '../platform/log.ts';
import { askBackground } from '../platform/messages.ts';
import { frontTabId, openTab } from '../platform/tabs.ts';
import type { SwitcherHost } from '../switcher/switcher-host.ts';

/** The diagnosis in the popup, which may ask for access and open a console. */
export const showDiagnosis: SwitcherHost['showDiagnosis'] = async (element, tabId, remedies) => {
  const diagnose = async () => {
    const front = await frontTabId();
    const tabs = { ...(tabId !== undefined && { tabId }), ...(front !== undefined && { frontTabId: front }) };
    return askBackground('diagnose', tabs);
  };
  const more = {
    grant: () => void requestHostAccess(hostsAskedFor()).then(granted => granted && location.reload()),
    'open-console': () => void openTab(consoleHome('aws')).then(() => window.close()),
  };
  return mountDiagnosis(element, text, { diagnose, remedies: { ...remedies, ...more }, logFailure });
};
