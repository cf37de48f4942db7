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
import { load, loadFirstRows, loadRareParts } from './load.ts';
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
const parts = { store, host: popupHost(askPage, listPainted(store)) };
const show = (): void =>
  render(
    <TextContext.Provider value={text}>
      <Popup parts={parts} replaced={replaced} full={full} />
    </TextContext.Provider>,
    document.getElementById('app') as HTMLElement,
  );
loadFirstRows(store, replaced)
  .finally(show)
  .then(() => load(store, askPage))
  .catch(error => {
    logFailure('the popup could not load', error);
    store.isBroken.value = true;
  });
void loadRareParts(store, full);
