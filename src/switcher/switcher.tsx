import type { ComponentChildren, ComponentType, JSX } from 'preact';
import { hasManySessions } from '../core/roles/session-mode.ts';
import { canBeShown } from '../core/roles/visible-roles.ts';
import type { Text } from '../core/text-key.ts';
import { useText } from '../ui/text.ts';
import type { DiagnosisView } from './diagnosis-view.tsx';
import { Footer } from './footer.tsx';
import { IdentityLine } from './identity-line.tsx';
import { RolePicker } from './list/role-picker.tsx';
import { listState } from './list-state.ts';
import type { NoList } from './no-list.tsx';
import type { NothingFound } from './nothing-found.tsx';
import type { RoleMenuProps } from './role-menu.tsx';
import { rowBehavior } from './row-behavior.tsx';
import { ScopeStrip } from './scope-strip.tsx';
import { showAllRoles } from './store-changes.ts';
import { Strip } from './strip.tsx';
import { leaveRole } from './switch-role.ts';
import type { SwitcherParts } from './switcher-host.ts';
import { openOptions } from './tab-actions.ts';

/** What is seldom seen: whoever shows the switcher may load it later. */
export interface RareParts {
  readonly SwitchNotice: ComponentType<SwitcherParts>;
  readonly DiagnosisView: ComponentType<Parameters<typeof DiagnosisView>[0]>;
  readonly NoList: ComponentType<Parameters<typeof NoList>[0]>;
  readonly NothingFound: ComponentType<Parameters<typeof NothingFound>[0]>;
  readonly RoleMenu: ComponentType<RoleMenuProps>;
}

interface SwitcherProps {
  readonly parts: SwitcherParts;
  readonly rare: RareParts;
  /** What replaces the list if there is no console page. */
  readonly children?: ComponentChildren;
}

/** The whole of popup and menu: who you are, the search, the list; or, where there is no list, why, and what to do. */
export function Switcher({ parts, rare, children }: SwitcherProps): JSX.Element {
  const text = useText();
  const { store } = parts;
  return (
    <section class="switcher">
      {store.showsDiagnosis.value ? (
        <rare.DiagnosisView parts={parts} />
      ) : (
        <div class="body">
          <Head {...parts} />
          {store.notice.value && <rare.SwitchNotice {...parts} />}
          <Body parts={parts} rare={rare}>
            {children}
          </Body>
        </div>
      )}
      <Footer
        showKeys={store.list.found.value > 0 && !store.showsDiagnosis.value}
        keepsOpen={hasManySessions(store.identity.value?.mode)}
        message={messageOf(text, store)}
        isOff={store.isOff.value}
        onDiagnosis={() => {
          store.showsDiagnosis.value = true;
        }}
        onOptions={() => openOptions(parts)}
      />
    </section>
  );
}

/** What goes on, or what just happened. */
function messageOf(text: Text, { underway, roles, message, list }: SwitcherParts['store']): string | undefined {
  const chosen = underway.value ?? list.awaited.value;
  const role = chosen && roles.value.find(({ key }) => key === chosen);
  if (role) return text('switchingTo', role.name);
  const said = message.value;
  if (list.asked.value) return list.asked.value.says;
  return typeof said === 'string' ? text(said) : said && text(...said);
}

function Head(parts: SwitcherParts): JSX.Element | null {
  const { store } = parts;
  const identity = store.identity.value;
  if (!identity) return null;
  const { accounts, showImages } = store.settings.value;
  return (
    <>
      <ScopeStrip {...parts} />
      <IdentityLine
        identity={identity}
        current={store.currentRole.value}
        base={store.visible.value?.baseLook}
        hideAccountIds={accounts === 'hidden'}
        showImage={showImages}
        isSwitchingBack={store.underway.value === 'back' || store.list.awaited.value === 'back'}
        onSwitchBack={() => leaveRole(parts)}
      />
    </>
  );
}

function Body({ parts, rare, children }: SwitcherProps): JSX.Element | null {
  const text = useText();
  const { store, host } = parts;
  const state = listState(store);
  if (state === 'asking') return <p class="waiting">{text('loading')}</p>;
  if (state === 'reading') return null;
  if (state !== 'there') {
    return (
      <rare.NoList why={state} parts={parts}>
        {children}
      </rare.NoList>
    );
  }
  const removeSample = async (): Promise<void> => {
    const isRemoved = await host.ask('removeSample').catch(() => false);
    if (isRemoved) host.reload();
    else openOptions(parts);
  };
  return (
    <>
      {store.hasSample.value && (
        <Strip says={text('sampleListed')} action={text('removeSample')} onAction={() => void removeSample()} />
      )}
      {store.list.found.value > 0 && <h1 class="hidden-visually">{text('roleListLabel')}</h1>}
      <RolePicker
        store={store.list}
        total={store.total.value}
        behavior={rowBehavior(parts, rare.RoleMenu)}
        takesFocus
        takesFocusWith={store.notice.value !== undefined}
        onClose={host.close}
        onSwitchBack={store.identity.value?.role && (() => leaveRole(parts))}
        onEnterEmpty={() => store.hiddenFound.value.some(canBeShown) && showAllRoles(parts, true)}
      >
        <rare.NothingFound parts={parts} />
      </RolePicker>
    </>
  );
}
