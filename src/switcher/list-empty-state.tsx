import type { JSX } from 'preact';
import type { HiddenWhy } from '../core/roles/visible-roles.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/text.ts';
import type { SwitcherActions } from './actions.ts';
import type { SwitcherStore } from './switcher-store.ts';

interface ListEmptyStateProps {
  readonly store: SwitcherStore;
  readonly actions: SwitcherActions;
}

/** Bases named before the rest is left to the options page. */
const NAMED_BASES = 6;

/** There are profiles, but none to show: why, by what hides them, and the way to see them all the same. */
export function ListEmptyState({ store, actions }: ListEmptyStateProps): JSX.Element {
  const text = useText();
  const hidden = store.visible.value?.hidden ?? [];
  const of = (why: HiddenWhy) => hidden.filter(role => role.why === why);
  const bases = (why: HiddenWhy) => [...new Set(of(why).flatMap(({ base }) => base ?? []))];
  const roleOf = (base: string) =>
    store.profiles.value?.find(({ name, roleName }) => name === base && roleName !== undefined)?.roleName ?? '?';
  const { account, alias } = store.identity.value?.base ?? {};
  const id = store.settings.value.hideAccountIds ? text('anotherAccount') : account;
  if (hidden.length === 0) {
    return (
      <EmptyState title={text('noConfigTitle')}>
        <p>{text('noRolesBody')}</p>
        <div class="buttons">
          <button type="button" class="button primary" onClick={actions.openOptions}>
            {text('openConfig')}
          </button>
        </div>
      </EmptyState>
    );
  }
  const otherBases = bases('other-base');
  const isPartitionAlone = hidden.every(({ why }) => why === 'other-partition');
  return (
    <EmptyState title={text('nothingVisibleTitle')}>
      {otherBases.length > 0 && (
        <>
          <p>{text('nothingVisibleOtherBase', alias ?? id ?? '?', String(of('other-base').length))}</p>
          <ul>
            {otherBases.slice(0, NAMED_BASES).map(base => (
              <li key={base}>{base}</li>
            ))}
            {otherBases.length > NAMED_BASES && <li>…</li>}
          </ul>
        </>
      )}
      {bases('base-role').map(base => (
        <p key={base}>{text('nothingVisibleBaseRole', base, roleOf(base))}</p>
      ))}
      {of('other-partition').length > 0 && (
        <p>{text('nothingVisibleOtherPartition', String(of('other-partition').length))}</p>
      )}
      {of('other-role-name').length > 0 && (
        <p>{text('nothingVisibleOtherRoleName', String(of('other-role-name').length))}</p>
      )}
      <div class="buttons">
        {!isPartitionAlone && (
          <button type="button" class="button primary" onClick={() => actions.showAllRoles(true)}>
            {text('showAllRoles')}
          </button>
        )}
        <button type="button" class="button" onClick={actions.openOptions}>
          {text('openConfig')}
        </button>
      </div>
    </EmptyState>
  );
}
