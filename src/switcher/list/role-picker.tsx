import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { vanityHost } from '../../core/model/portal.ts';
import { ROW_HEIGHT } from '../../ui/list-layout.ts';
import { choiceKeys, favoriteNumber, listAction } from './list-key.ts';
import { RoleList, rowId } from './role-list.tsx';
import type { RoleListStore } from './role-list-store.ts';
import type { RowBehavior } from './role-row.tsx';
import { SearchBox } from './search-box.tsx';

interface RolePickerProps {
  readonly store: RoleListStore;
  readonly total: number;
  readonly behavior: RowBehavior;
  /** True where the search is what one comes for. */
  readonly takesFocus: boolean;
  /** Takes the focus again when this changes, because an element above the search may have had it and be gone. */
  readonly takesFocusWith?: boolean;
  readonly onClose: () => void;
  /** Absent where there is no role to leave. */
  readonly onSwitchBack?: (() => void) | undefined;
  /** What Enter does while the list is empty. */
  readonly onEnterEmpty?: () => void;
  /** What replaces the list if it is empty. */
  readonly children: ComponentChildren;
}

const LIST_ID = 'hatrack-roles';

/** Search field and list, and the keys that lead from one to the other. */
export function RolePicker(props: RolePickerProps): JSX.Element {
  const { store, total, behavior, takesFocus, takesFocusWith, onClose, onSwitchBack, children } = props;
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  // In the next frame: a browser lays out all rows before it gives the focus, and once more for the frame.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (takesFocus) input.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [takesFocus, takesFocusWith]);

  const onKeyDown = (event: KeyboardEvent): void => {
    // Held for a number, it would take the focus to the browser's menu.
    if (event.key === 'Alt') event.preventDefault();
    const number = favoriteNumber(event);
    const favorite = number && behavior.actions?.onFavorite && store.favorites.value[number - 1];
    const role = store.activeRole.value;
    if (favorite) {
      event.preventDefault();
      if (event.repeat) return;
      // The row has to show the host before it opens.
      if (vanityHost(favorite.portal) !== undefined && favorite.key !== role?.key) store.show(favorite.key);
      else behavior.onChoose(favorite, choiceKeys(event));
      return;
    }
    const action = listAction(event, store.query.value === '');
    if (action === undefined) return;
    if (action === 'switchBack') {
      if (onSwitchBack && !event.repeat && store.isLongEmpty()) onSwitchBack();
      return;
    }
    if (action === 'copy') {
      const { selectionStart, selectionEnd } = input.current ?? {};
      if (selectionStart === selectionEnd && role && behavior.actions?.onCopy?.(role)) event.preventDefault();
      return;
    }
    event.preventDefault();
    if (action === 'clearOrClose') {
      if (store.takeBack()) return;
      if (store.query.value === '') onClose();
      else store.setQuery('');
    } else if (action === 'choose') {
      if (event.repeat) return;
      if (role) behavior.onChoose(role, choiceKeys(event));
      else props.onEnterEmpty?.();
    } else if (action === 'moveUp' || action === 'moveDown') {
      if (role) behavior.actions?.onMove?.(role, action === 'moveUp' ? -1 : 1);
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
        first={store.sections.value[0]?.rows[0]?.role.name}
        listId={LIST_ID}
        activeId={isEmpty ? undefined : rowId(LIST_ID, store.activeIndex.value)}
        input={input}
        onQuery={store.setQuery}
        onKeyDown={onKeyDown}
      />
      {isEmpty ? children : <RoleList id={LIST_ID} store={store} behavior={behavior} />}
    </div>
  );
}
