import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { consoleHome } from '../../aws/hosts/console-url.ts';
import { CONSOLE_MATCHES } from '../../aws/hosts/hosts.ts';
import { mountDiagnosis } from '../../diagnosis/diagnosis.tsx';
import type { DiagnosisPort } from '../../diagnosis/diagnosis-store.ts';
import { requestHostAccess } from '../../platform/host-access.ts';
import { logFailure } from '../../platform/log.ts';
import { askBackground } from '../../platform/messages.ts';
import { findConsoleTab, openTab, reloadTab } from '../../platform/tabs.ts';
import { useText } from '../../ui/text.ts';
import './diagnosis-view.css';

/** What the page needs of the settings. */
interface ChangeableSettings {
  change(name: 'showAllRoles', isOn: boolean): Promise<void>;
}

/** The diagnosis of the console tab that was used last. */
export function DiagnosisView({ settings }: { readonly settings: ChangeableSettings }): JSX.Element {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(
    () => (place.current ? mountDiagnosis(place.current, text, portOf(settings)) : undefined),
    [settings, text],
  );
  return (
    <section class="diagnosis-section" aria-labelledby="diagnosis-title">
      <header class="view-head">
        <h1 id="diagnosis-title">{text('optionsDiagnosis')}</h1>
        <p class="save-state">{text('optionsDiagnosisIntro')}</p>
      </header>
      <div ref={place} />
    </section>
  );
}

function portOf(settings: ChangeableSettings): DiagnosisPort {
  const consoleTab = async () => (await findConsoleTab(CONSOLE_MATCHES))?.tabId;
  return {
    async diagnose() {
      const tabId = await consoleTab();
      return askBackground('diagnose', tabId === undefined ? {} : { tabId });
    },
    remedies: {
      async reload() {
        const tabId = await consoleTab();
        if (tabId !== undefined) await reloadTab(tabId);
      },
      // The browser asks the user only while it handles a click.
      grant: () => requestHostAccess(CONSOLE_MATCHES),
      options() {
        location.hash = '#config';
      },
      'show-all': () => settings.change('showAllRoles', true),
      'show-mine': () => settings.change('showAllRoles', false),
      'open-console': () => openTab(consoleHome('aws')),
    },
    logFailure,
  };
}
