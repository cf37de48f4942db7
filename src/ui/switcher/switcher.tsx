import type { ComponentChildren, JSX } from 'preact';
import { EmptyState } from '../empty-state.tsx';
import { IdentityLine } from '../identity-line.tsx';
import { RolePicker } from '../role-picker.tsx';
import { useText } from '../text.ts';
import type { SwitcherActions } from './actions.ts';
import { Broken } from './broken-states.tsx';
import { DiagnosisView } from './diagnosis-place.tsx';
import { EmptyList } from './empty-list.tsx';
import { Footer } from './footer.tsx';
import { ListEmptyState } from './list-empty-state.tsx';
import { rowBehaviour } from './row-behaviour.ts';
import { ScopeStrip } from './scope-strip.tsx';
import { SwitchNotice } from './switch-notice.tsx';
import type { SwitcherStore } from './switcher-store.ts';

/** What an empty list says of itself. */
const TOLD_OF_LIST = [
  ...(['no_roles', 'none_of_account', 'some_of_account', 'base_role'] as const),
  ...(['none_of_partition', 'some_of_partition', 'other_role_name'] as const),
];

interface SwitcherParts {
  readonly store: SwitcherStore;
  readonly actions: SwitcherActions;
}

interface SwitcherProps extends SwitcherParts {
  /** What stands in place of the list where there is no console page. */
  readonly children?: ComponentChildren;
}

/** The whole of popup and menu: who you are, the search, the list; or, where there is no list, why, and what to do. */
export function Switcher({ store, actions, children }: SwitcherProps): JSX.Element {
  const text = useText();
  const notice = store.notice.value;
  const hasList = store.total.value > 0;
  return (
    <section class="switcher">
      {store.showsDiagnosis.value ? (
        <DiagnosisView actions={actions} />
      ) : (
        <div class="body">
          <Head store={store} actions={actions} />
          {notice && (
            <SwitchNotice
              roleName={notice.choice?.role.name}
              outcome={notice.outcome}
              store={store}
              usesRegion={store.settings.value.signInInPageRegion}
              actions={actions}
            />
          )}
          <Body store={store} actions={actions}>
            {children}
          </Body>
        </div>
      )}
      <Footer
        showKeys={hasList && !store.showsDiagnosis.value}
        message={store.message.value && text(store.message.value)}
        isOff={store.isOff.value}
        onDiagnosis={actions.openDiagnosis}
        onOptions={actions.openOptions}
      />
    </section>
  );
}

function Head({ store, actions }: SwitcherParts): JSX.Element | null {
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

function Body({ store, actions, children }: SwitcherProps): JSX.Element | null {
  const text = useText();
  const tab = store.tab.value;
  if (store.isBroken.value) {
    return (
      <EmptyList actions={actions}>
        <Broken actions={actions} />
      </EmptyList>
    );
  }
  if (!store.hasConfig.value && store.total.value === 0) {
    return (
      <EmptyList actions={actions} told={['no_config']}>
        <EmptyState title={text('noConfigTitle')}>
          <p>{text('noConfigBody')}</p>
          <div class="buttons">
            <button type="button" class="button primary" onClick={actions.openOptions}>
              {text('noConfigAction')}
            </button>
          </div>
        </EmptyState>
      </EmptyList>
    );
  }
  if (tab.kind === 'asking') return <p class="waiting">{text('loading')}</p>;
  if (tab.kind !== 'console') {
    return (
      <EmptyList actions={actions} told={['no_console', 'access_withheld']}>
        {children}
      </EmptyList>
    );
  }
  if (!store.isReady.value) return null;
  if (store.total.value === 0) {
    return (
      <EmptyList actions={actions} told={TOLD_OF_LIST}>
        <ListEmptyState store={store} actions={actions} />
      </EmptyList>
    );
  }
  return (
    <>
      {store.list.found.value > 0 && <h1 class="hidden-visually">{text('roleListLabel')}</h1>}
      <RolePicker
        store={store.list}
        total={store.total.value}
        behaviour={rowBehaviour(store, actions)}
        takesFocus
        takesFocusWith={store.notice.value !== undefined}
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
