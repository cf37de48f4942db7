import type { JSX } from 'preact';
import { useText } from '../ui/text.ts';
import { showAllRoles } from './store-changes.ts';
import { Strip } from './strip.tsx';
import { switchTo } from './switch-role.ts';
import type { SwitcherParts } from './switcher-host.ts';
import type { SwitcherStore } from './switcher-store.ts';
import { openOptions, reloadConsole, showTab } from './tab-actions.ts';

/** Says where something differs from the usual: another tab than the one in front, an old page, everybody's roles. */
export function ScopeStrip(parts: SwitcherParts): JSX.Element | null {
  const text = useText();
  const { store } = parts;
  const reload = (): void => reloadConsole(parts);
  const tab = store.tab.value;
  const current = store.currentRole.value;
  if (tab.kind !== 'console') return null;
  if (tab.hasLeft) return store.notice.value ? null : <Strip says={text('tabHasLeft')} />;
  return (
    <>
      {!tab.tab.inFront && (
        <Strip says={text('usingLastTab')} action={text('showThatTab')} onAction={() => showTab(parts)} />
      )}
      {tab.isMute && <Strip says={text('mutePage')} action={text('reloadTab')} onAction={reload} />}
      {tab.isOutdated && <Strip says={text('outdatedPage')} action={text('reloadTab')} onAction={reload} />}
      {tab.isSignedOut && !tab.isOutdated && (
        <Strip
          says={text('sessionHasEnded')}
          action={current ? text('signInAgainAs', current.name) : text('reloadTab')}
          onAction={current ? () => switchTo(parts, { role: current, newTab: false, again: true }) : reload}
        />
      )}
      <ListStrip {...parts} />
    </>
  );
}

/** Whose roles are listed, where that is not plain. */
function ListStrip(parts: SwitcherParts): JSX.Element | null {
  const text = useText();
  const { store } = parts;
  const options = (): void => openOptions(parts);
  const basis = store.visible.value?.basis;
  const tab = store.tab.value;
  if (store.identity.value?.base.isRoot) return <Strip says={text('rootCannotSwitch')} />;
  if (basis === 'show-all') {
    const onAction = (): void => showAllRoles(parts, false);
    return <Strip says={text('showingAllRoles')} action={text('showMyRoles')} onAction={onAction} />;
  }
  if (store.total.value === 0) return null;
  if (store.isDamaged.value) {
    return <Strip says={text('damagedTitle')} action={text('damagedAction')} onAction={options} />;
  }
  if (!store.hasConfig.value) {
    return <Strip says={text('historyOnly')} action={text('noConfigAction')} onAction={options} />;
  }
  if (tab.kind === 'console' && tab.isMute) return null;
  if (basis === 'unknown-identity') {
    return <Strip says={text('unknownIdentityAll')} action={text('reloadTab')} onAction={() => reloadConsole(parts)} />;
  }
  const elsewhere = hiddenByBase(store);
  if (elsewhere === 0 || basis !== 'no-base-matched') return null;
  const says = text('rolesOfOtherSignIns', String(elsewhere));
  return <Strip says={says} action={text('showAllRoles')} onAction={() => showAllRoles(parts, true)} />;
}

function hiddenByBase(store: SwitcherStore): number {
  return store.visible.value?.hidden.filter(({ why }) => why === 'other-base' || why === 'base-role').length ?? 0;
}
