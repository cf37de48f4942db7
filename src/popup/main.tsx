import { signal } from '@preact/signals';
import { render } from 'preact';
import type { FullStorage } from '../core/full-storage.ts';
import type { SyncNotice } from '../core/sync/sync-notice.ts';
import { text } from '../platform/i18n.ts';
import { logFailure } from '../platform/log.ts';
import { listPainted } from '../switcher/first-rows.ts';
import { createSwitcherStore } from '../switcher/switcher-store.ts';
import { applyTheme } from '../ui/apply-theme.ts';
import { TextContext } from '../ui/text.ts';
import { followPage } from './follow-page.ts';
import { load } from './load.ts';
import { Popup } from './popup.tsx';
import { popupHost } from './popup-host.ts';
import { takeEarlyKeys } from './take-early-keys.ts';
import './popup.css';

const store = createSwitcherStore(text('switchBack'));
const replaced = signal<SyncNotice | undefined>(undefined);
const full = signal<FullStorage | undefined>(undefined);
const askPage = followPage(store);
takeEarlyKeys(store);
document.documentElement.lang = text('language');
applyTheme(document.documentElement, store.settings);
render(
  <TextContext.Provider value={text}>
    <Popup parts={{ store, host: popupHost(askPage) }} replaced={replaced} full={full} />
  </TextContext.Provider>,
  document.getElementById('app') as HTMLElement,
);
load(store, replaced, askPage).catch(error => {
  logFailure('the popup could not load', error);
  store.isBroken.value = true;
});
// `tests/e2e/first-rows.test.ts` waits for this mark.
void listPainted(store).then(async () => {
  performance.mark('hatrack:first-rows');
  await (await import('./follow-plan.ts')).followPlan(store);
  await (await import('../platform/storage-full.ts')).followFullStorage(full);
});
