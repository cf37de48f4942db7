import { signal } from '@preact/signals';
import { render } from 'preact';
import { parseConfig } from '../core/config/parse-config.ts';
import { roleSearchInSteps } from '../core/roles/search-roles.ts';
import { text } from '../platform/i18n.ts';
import { createSwitcherStore } from '../switcher/switcher-store.ts';
import { TextContext } from '../ui/text.ts';
import { Demo } from './demo.tsx';
import { demoConfig } from './demo-config.ts';
import { demoHost, demoTab } from './demo-host.ts';
import './demo.css';

const store = createSwitcherStore(text('switchBack'));
const isOpen = signal(true);
store.tab.value = demoTab();
store.searchInSteps.value = roleSearchInSteps;
store.profiles.value = parseConfig(demoConfig()).profiles;
document.documentElement.lang = text('language');
document.title = text('demoTitle');
render(
  <TextContext.Provider value={text}>
    <Demo parts={{ store, host: demoHost(store, isOpen) }} isOpen={isOpen} />
  </TextContext.Provider>,
  document.getElementById('app') as HTMLElement,
);
