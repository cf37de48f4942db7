import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type JSX, render } from 'preact';
import { text } from '../../../platform/i18n.ts';
import { logFailure } from '../../../platform/log.ts';
import { askFromPage } from '../../../platform/messages.ts';
import { askPage } from '../../../switcher/ask-page.ts';
import { DiagnosisView } from '../../../switcher/diagnosis-view.tsx';
import { NoList } from '../../../switcher/no-list.tsx';
import { NothingFound } from '../../../switcher/nothing-found.tsx';
import { RoleMenu } from '../../../switcher/role-menu.tsx';
import { Strip } from '../../../switcher/strip.tsx';
import { SwitchNotice } from '../../../switcher/switch-notice.tsx';
import css from '../../../switcher/switcher.css?inline';
import { Switcher } from '../../../switcher/switcher.tsx';
import { createSwitcherStore } from '../../../switcher/switcher-store.ts';
import { typeEarly } from '../../../switcher/type-early.ts';
import { addStyle } from '../../../ui/add-style.ts';
import { TextContext, useText } from '../../../ui/text.ts';
import type { ShowMenu } from '../../shared/menu-frame.ts';
import { readPage } from '../../shared/read-page.ts';
import { watchSight } from '../watch-sight.ts';
import { loadMenu } from './load-menu.ts';
import { menuHost } from './menu-host.ts';
import { passEventOn } from './pass-event-on.ts';

const READERS = {
  readEarly: async () => readPage(),
  readWhole: () => askFromPage('lookAtPage'),
  readAddress: async () => readPage().identity,
};

const RARE = { SwitchNotice, DiagnosisView, NoList, NothingFound, RoleMenu };

/** Renders the switcher into its frame. */
export const showMenu: ShowMenu = ({ root, element, typed, isLate, tabId, close }) => {
  const ending = new AbortController();
  const store = createSwitcherStore(text('switchBack'));
  let asking = new AbortController();
  const ask = (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    return askPage(store, { tabId, inFront: true }, READERS, AbortSignal.any([ending.signal, asking.signal]));
  };
  const load = (): void => {
    loadMenu(store, ask).catch(error => {
      logFailure('the menu could not load', error);
      store.isBroken.value = true;
    });
  };
  const reload = (): void => {
    store.isBroken.value = false;
    load();
  };
  const parts = { store, host: menuHost({ askPage: ask, reload, close }) };
  const consoleTheme = element.dataset.theme;
  const isRefused = signal(false);

  /** Before the search is there. */
  const typeOn = (event: KeyboardEvent): true => {
    const next = typeEarly(store.list.query.value, event);
    if (next === undefined) close();
    else store.list.setQuery(next);
    return true;
  };

  addStyle(root, css);
  store.list.setQuery(typed);
  const stop = effect(() => {
    const { theme } = store.settings.value;
    element.dataset.theme = theme === 'system' ? consoleTheme : theme;
  });
  render(
    <TextContext.Provider value={text}>
      {isLate && <Strip says={text('menuIsLate')} action={text('reloadTab')} onAction={() => location.reload()} />}
      <Refusal isRefused={isRefused} />
      <Switcher parts={parts} rare={RARE} />
    </TextContext.Provider>,
    element,
  );
  load();
  const sight = watchSight(element);
  return {
    hear(event) {
      sight.look();
      if (isPress(event)) {
        isRefused.value = !sight.isSeen();
        if (isRefused.value) {
          event.preventDefault();
          return true;
        }
      }
      const { activeElement: focused } = root;
      const isNowhere = focused === null || focused === element;
      if (isNowhere && event instanceof KeyboardEvent && event.type === 'keydown') {
        const search = root.querySelector<HTMLElement>('[role=combobox]');
        if (search) search.focus();
        else if (!store.showsDiagnosis.value) return typeOn(event);
      }
      return passEventOn(root, event);
    },
    remove() {
      ending.abort();
      sight.stop();
      stop();
      render(null, element);
    },
  };
};

/** Events that choose or press something, keys with Ctrl, ⌘ or Alt among them. */
function isPress(event: Event): boolean {
  if (!(event instanceof KeyboardEvent)) return ['click', 'auxclick'].includes(event.type);
  return event.type === 'keydown' && (event.key === 'Enter' || event.ctrlKey || event.metaKey || event.altKey);
}

/** A press did nothing, because the page covers the menu, fades it, or has just moved it. */
function Refusal({ isRefused }: { readonly isRefused: ReadonlySignal<boolean> }): JSX.Element | undefined {
  const text = useText();
  if (!isRefused.value) return;
  return (
    <div role="alert">
      <Strip says={text('notSeen')} />
    </div>
  );
}
