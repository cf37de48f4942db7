import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { listAction } from './list-key.ts';
import { ROW_HEIGHT } from './list-layout.ts';
import { RoleList, type RowBehaviour, rowId } from './role-list.tsx';
import type { RoleListStore } from './role-list-store.ts';
import { SearchBox } from './search-box.tsx';

interface RolePickerProps {
  readonly store: RoleListStore;
  readonly total: number;
  readonly behaviour: RowBehaviour;
  readonly onClose: () => void;
  /** What stands in place of the list when it is empty. */
  readonly children: ComponentChildren;
}

const LIST_ID = 'hatrack-roles';

/** Search field and list, and the keys that lead from one to the other. */
export function RolePicker({ store, total, behaviour, onClose, children }: RolePickerProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => input.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const action = listAction(event, store.query.value === '');
    if (action === undefined) return;
    event.preventDefault();
    const role = store.activeRole.value;
    if (action === 'clearOrClose') {
      if (store.query.value === '') onClose();
      else store.setQuery('');
    } else if (action === 'choose' || action === 'chooseInNewTab') {
      if (role && !event.repeat) behaviour.onChoose(role, action === 'chooseInNewTab');
    } else {
      const height = frame.current?.querySelector('.role-list')?.clientHeight ?? 0;
      store.move(action, Math.max(1, Math.floor(height / ROW_HEIGHT) - 1));
    }
  };

  const isEmpty = store.found.value === 0;
  return (
    <div class="role-picker" ref={frame}>
      <SearchBox
        query={store.query.value}
        found={store.matching.value}
        total={total}
        listId={LIST_ID}
        activeId={isEmpty ? undefined : rowId(LIST_ID, store.activeIndex.value)}
        input={input}
        onQuery={store.setQuery}
        onKeyDown={onKeyDown}
      />
      {isEmpty ? children : <RoleList id={LIST_ID} store={store} behaviour={behaviour} />}
    </div>
  );
}
