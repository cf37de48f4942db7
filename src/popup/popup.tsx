import type { JSX } from 'preact';
import { EmptyState } from '../ui/empty-state.tsx';
import { IdentityLine } from '../ui/identity-line.tsx';
import { RolePicker } from '../ui/role-picker.tsx';
import { useText } from '../ui/text.ts';
import type { PopupActions } from './actions.ts';
import { ConsoleEmptyState } from './console-empty-state.tsx';
import { Footer } from './footer.tsx';
import { ListEmptyState } from './list-empty-state.tsx';
import type { PopupStore } from './popup-store.ts';
import { rowBehaviour } from './row-behaviour.ts';
import { ScopeStrip } from './scope-strip.tsx';
import { SwitchNotice } from './switch-notice.tsx';

interface PopupProps {
  readonly store: PopupStore;
  readonly actions: PopupActions;
}

/** The popup: who you are, the search, the list; or, where there is no list, why, and what to do. */
export function Popup({ store, actions }: PopupProps): JSX.Element {
  const text = useText();
  const notice = store.notice.value;
  const hasList = store.total.value > 0;
  return (
    <>
      <main>
        <Head store={store} actions={actions} />
        {notice && (
          <SwitchNotice
            roleName={notice.choice?.role.name}
            outcome={notice.outcome}
            onTryAgain={actions.tryAgain}
            onOpen={actions.openPrefilled}
            onDismiss={actions.dismiss}
          />
        )}
        <Body store={store} actions={actions} />
      </main>
      <Footer
        showKeys={hasList}
        message={store.message.value && text(store.message.value)}
        onOptions={actions.openOptions}
      />
    </>
  );
}

function Head({ store, actions }: PopupProps): JSX.Element | null {
  const identity = store.identity.value;
  if (!identity) return null;
  const { hideAccountIds, showImages } = store.settings.value;
  return (
    <>
      <ScopeStrip store={store} actions={actions} />
      <IdentityLine
        identity={identity}
        current={store.currentRole.value}
        baseName={store.visible.value?.bases[0]}
        hideAccountIds={hideAccountIds}
        showImage={showImages}
        isSwitchingBack={store.underway.value === 'back'}
        onSwitchBack={actions.switchBack}
      />
    </>
  );
}

function Body({ store, actions }: PopupProps): JSX.Element | null {
  const text = useText();
  const tab = store.tab.value;
  if (store.isBroken.value) {
    return (
      <EmptyState title={text('brokenTitle')}>
        <p>{text('brokenBody')}</p>
        <div class="buttons">
          <button type="button" class="button primary" onClick={actions.reload}>
            {text('tryAgain')}
          </button>
        </div>
      </EmptyState>
    );
  }
  if (!store.hasConfig.value) {
    return (
      <EmptyState title={text('noConfigTitle')}>
        <p>{text('noConfigBody')}</p>
        <div class="buttons">
          <button type="button" class="button primary" onClick={actions.openOptions}>
            {text('noConfigAction')}
          </button>
        </div>
      </EmptyState>
    );
  }
  if (tab.kind !== 'console') return <ConsoleEmptyState tab={tab} actions={actions} />;
  if (!store.isReady.value) return null;
  if (store.total.value === 0) return <ListEmptyState store={store} actions={actions} />;
  return (
    <>
      {store.list.found.value > 0 && <h1 class="hidden-visually">{text('roleListLabel')}</h1>}
      <RolePicker
        store={store.list}
        total={store.total.value}
        behaviour={rowBehaviour(store, actions)}
        onClose={actions.close}
      >
        <EmptyState title={text('nothingFoundTitle', store.list.query.value.trim())}>
          <p>{text('nothingFoundBody')}</p>
          <div class="buttons">
            <button type="button" class="button" onClick={() => store.list.setQuery('')}>
              {text('clearSearch')}
            </button>
          </div>
        </EmptyState>
      </RolePicker>
    </>
  );
}
