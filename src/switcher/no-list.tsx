import type { ComponentChildren, JSX } from 'preact';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/text.ts';
import type { SwitcherActions } from './actions.ts';
import { Broken, Damaged } from './broken-states.tsx';
import { EmptyList } from './empty-list.tsx';
import { ListEmptyState } from './list-empty-state.tsx';
import type { NoListReason } from './list-state.ts';
import type { SwitcherStore } from './switcher-store.ts';

/** What an empty list says of itself. */
const TOLD_OF_LIST = [
  ...(['no_roles', 'none_of_account', 'some_of_account', 'base_role'] as const),
  ...(['none_of_partition', 'some_of_partition', 'other_role_name'] as const),
];

interface NoListProps {
  readonly why: NoListReason;
  readonly store: SwitcherStore;
  readonly actions: SwitcherActions;
  /** What stands in place of the list where there is no console page. */
  readonly children?: ComponentChildren;
}

/** Stands in place of the list: why there is none, and what to do. */
export function NoList({ why, store, actions, children }: NoListProps): JSX.Element {
  if (why === 'broken') {
    return (
      <EmptyList actions={actions}>
        <Broken actions={actions} />
      </EmptyList>
    );
  }
  if (why === 'damaged') {
    return (
      <EmptyList actions={actions}>
        <Damaged actions={actions} />
      </EmptyList>
    );
  }
  if (why === 'no-config') {
    return (
      <EmptyList actions={actions} told={['no_config']}>
        <NoConfig actions={actions} />
      </EmptyList>
    );
  }
  if (why === 'no-console') {
    return (
      <EmptyList actions={actions} told={['no_console', 'access_withheld']}>
        {children}
      </EmptyList>
    );
  }
  return (
    <EmptyList actions={actions} told={TOLD_OF_LIST}>
      <ListEmptyState store={store} actions={actions} />
    </EmptyList>
  );
}

function NoConfig({ actions }: Pick<NoListProps, 'actions'>): JSX.Element {
  const text = useText();
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
