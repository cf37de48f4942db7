import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useText } from '../ui/text.ts';
import type { ConfigStore } from './config/config-store.ts';
import { ConfigView } from './config/config-view.tsx';
import { Navigation, ROUTE_NAMES } from './navigation.tsx';
import type { Route } from './route.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { SettingsView } from './settings/settings-view.tsx';
import './options-page.css';

interface OptionsPageProps {
  readonly route: ReadonlySignal<Route>;
  readonly config: ConfigStore;
  readonly settings: SettingsStore;
  readonly isMac: boolean;
}

export function OptionsPage({ route, config, settings, isMac }: OptionsPageProps): JSX.Element {
  const text = useText();
  const inFront = route.value;
  useEffect(() => {
    document.title = text('optionsPageTitle', text(ROUTE_NAMES[inFront]));
  }, [inFront, text]);
  return (
    <div class="options-page">
      <Navigation route={inFront} />
      <main>
        <ConfigView store={config} settings={settings.settings} isMac={isMac} isHidden={inFront !== 'config'} />
        {inFront === 'settings' && <SettingsView store={settings} />}
      </main>
    </div>
  );
}
