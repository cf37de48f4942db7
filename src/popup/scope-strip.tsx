import type { JSX } from 'preact';
import { useText } from '../ui/text.ts';
import type { PopupActions } from './actions.ts';
import type { PopupStore } from './popup-store.ts';

interface ScopeStripProps {
  readonly store: PopupStore;
  readonly actions: PopupActions;
}

/** Says where the list differs from the usual: another tab than the one in front, everybody's roles. */
export function ScopeStrip({ store, actions }: ScopeStripProps): JSX.Element | null {
  const text = useText();
  const tab = store.tab.value;
  const basis = store.visible.value?.basis;
  if (tab.kind === 'console' && !tab.tab.inFront) {
    return (
      <p class="strip">
        <span>{text('usingLastTab')}</span>
        <button type="button" class="link-button" onClick={actions.showTab}>
          {text('showThatTab')}
        </button>
      </p>
    );
  }
  if (basis === 'unknown-identity' && store.total.value > 0) return <p class="strip">{text('unknownIdentityAll')}</p>;
  if (basis === 'show-all') {
    return (
      <p class="strip">
        <span>{text('showingAllRoles')}</span>
        <button type="button" class="link-button" onClick={() => actions.showAllRoles(false)}>
          {text('showMyRoles')}
        </button>
      </p>
    );
  }
  const elsewhere = hiddenByBase(store);
  if (elsewhere > 0 && store.total.value > 0 && basis === 'no-base-matched') {
    return (
      <p class="strip">
        <span>{text('rolesOfOtherSignIns', String(elsewhere))}</span>
        <button type="button" class="link-button" onClick={() => actions.showAllRoles(true)}>
          {text('showAllRoles')}
        </button>
      </p>
    );
  }
  return null;
}

function hiddenByBase(store: PopupStore): number {
  return store.visible.value?.hidden.filter(({ why }) => why === 'other-base' || why === 'base-role').length ?? 0;
}
