import { consoleHome } from '../../aws/console-url.ts';
import { CONSOLE_MATCHES } from '../../aws/hosts.ts';
import { requestHostAccess } from '../../platform/host-access.ts';
import { logFailure } from '../../platform/log.ts';
import { askBackground } from '../../platform/messages.ts';
import { findConsoleTab, openTab, reloadTab } from '../../platform/tabs.ts';
import type { DiagnosisWays } from '../../ui/diagnosis/diagnosis-ways.ts';

/** What the page needs of the settings. */
export interface ChangeableSettings {
  change(name: 'showAllRoles', isOn: boolean): Promise<void>;
}

/**
 * The ways of the options page: it is about the console tab that was used last.
 * @param look looks once more, after something was done about a finding
 */
export function diagnosisWays(settings: ChangeableSettings, look: () => void): DiagnosisWays {
  const consoleTab = async (): Promise<number | undefined> => (await findConsoleTab(CONSOLE_MATCHES))?.tabId;
  const showAllRoles = (isOn: boolean) => () => void settings.change('showAllRoles', isOn).then(look);
  return {
    async diagnose() {
      const tabId = await consoleTab();
      return askBackground('diagnose', tabId === undefined ? {} : { tabId });
    },
    remedies: {
      async reload() {
        const tabId = await consoleTab();
        if (tabId !== undefined) await reloadTab(tabId);
        look();
      },
      grant: () => void requestHostAccess(CONSOLE_MATCHES).then(look),
      options() {
        location.hash = '#config';
      },
      'show-all': showAllRoles(true),
      'show-mine': showAllRoles(false),
      'open-console': () => void openTab(consoleHome('aws')),
    },
    logFailure,
  };
}
