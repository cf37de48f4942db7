import { render } from 'preact';
import { text } from '../platform/i18n.ts';
import { logFailure } from '../platform/log.ts';
import { applyTheme } from '../ui/apply-theme.ts';
import { TextContext } from '../ui/text.ts';
import { createActions } from './create-actions.ts';
import { rowsPainted } from './first-rows.ts';
import { load } from './load.ts';
import { Popup } from './popup.tsx';
import { createPopupStore } from './popup-store.ts';
import './popup.css';

const store = createPopupStore();
document.documentElement.lang = text('language');
applyTheme(document.documentElement, store.settings);
render(
  <TextContext.Provider value={text}>
    <Popup store={store} actions={createActions(store)} />
  </TextContext.Provider>,
  document.getElementById('app') as HTMLElement,
);
load(store).catch(error => {
  logFailure('the popup could not load', error);
  store.isBroken.value = true;
});
// `npm run bench` reads this mark.
void rowsPainted(store).then(() => performance.mark('hatrack:first-rows'));
