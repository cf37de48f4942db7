import { parseConsoleUrl } from '../../../aws/hosts/console-url.ts';
import { trailLink } from '../../../aws/hosts/event-history.ts';
import { pageLink } from '../../../aws/hosts/page-link.ts';
import { roleLink } from '../../../aws/requests/role-link.ts';
import { isSwitchPage } from '../../../aws/requests/switch-request.ts';
import { text } from '../../../platform/i18n.ts';
import { logFailure } from '../../../platform/log.ts';
import { askFromPage, askFromSwitcher } from '../../../platform/messages.ts';
import type { SwitcherHost } from '../../../switcher/switcher-host.ts';
import { ownGlobal } from '../../shared/own-world.ts';

interface MenuWays {
  readonly askPage: () => Promise<void>;
  readonly reload: () => void;
  readonly close: () => void;
}

/** The menu's ways: all by the background's door for pages, which knows but this tab, and roles by their keys. */
export function menuHost({ askPage, reload, close }: MenuWays): SwitcherHost {
  return {
    ask: askFromSwitcher,
    linkOf: roleLink,
    pageLink: async (_, role) => pageLink(location.href, role),
    async openPrefilled(_, url, newTab) {
      if (!isSwitchPage(url)) throw new TypeError('not AWS’s switch page');
      if (newTab) window.open(url, '_blank', 'noopener');
      else location.assign(url);
    },
    async openTrail(role) {
      window.open(trailLink(role, parseConsoleUrl(location.href)?.region), '_blank', 'noopener');
    },
    reloadTab: async () => location.reload(),
    askPage,
    async showDiagnosis(element, _, remedies) {
      if (!ownGlobal('hatrackDiagnosis')) await askFromPage('loadDiagnosis');
      const mount = ownGlobal('hatrackDiagnosis');
      if (!mount) throw new Error('the script of the diagnosis did not run');
      const diagnose = () => askFromPage('diagnoseThisTab');
      return mount(element, text, { diagnose, remedies, logFailure });
    },
    reload,
    close,
    logFailure,
  };
}
