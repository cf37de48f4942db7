import type { JSX } from 'preact';
import { cleanName } from '../../core/roles/clean-name.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useText } from '../../ui/text.ts';
import type { HistoryRow } from './history-rows.ts';
import type { HistoryStore } from './history-store.ts';

interface HistoryActionsProps {
  readonly store: HistoryStore;
  readonly row: HistoryRow;
  readonly place: number | undefined;
  readonly last: number | undefined;
  readonly onMove: (place: number) => void;
}

/** Of the button that moves a row: the focus goes along with it. */
export function moveId({ key }: HistoryRow, way: 'up' | 'down'): string {
  return `history-${way}-${key}`;
}

/** What can be done with a role besides naming it. */
export function HistoryActions({ store, row, place, last, onMove }: HistoryActionsProps): JSX.Element {
  const text = useText();
  const name = cleanName(row.name);
  const isPinned = row.known?.pinned ?? false;
  return (
    <>
      {place !== undefined && (
        <>
          <Action
            id={moveId(row, 'up')}
            icon="up"
            label={text('historyUp', name)}
            isOff={place === 0}
            onPress={() => onMove(place - 1)}
          />
          <Action
            id={moveId(row, 'down')}
            icon="down"
            label={text('historyDown', name)}
            isOff={place === last}
            onPress={() => onMove(place + 1)}
          />
        </>
      )}
      {row.known && (
        <Action
          icon="pin"
          label={text('historyPin', name)}
          isPressed={isPinned}
          onPress={() => void store.pin(row, !isPinned)}
        />
      )}
      {place === undefined ? (
        <Action icon="add" label={text('historyShow', name)} onPress={() => void store.moveTo(row, 0)} />
      ) : (
        <Action icon="takeOut" label={text('historyTakeOut', name)} onPress={() => void store.takeOut(row)} />
      )}
      <Action icon="close" label={text('historyForget', name)} onPress={() => void store.forget(row)} />
    </>
  );
}

interface ActionProps {
  readonly id?: string;
  readonly icon: IconName;
  readonly label: string;
  readonly isOff?: boolean;
  readonly isPressed?: boolean;
  readonly onPress: () => void;
}

/** Off, it keeps the focus: whoever moves a row to the top is not thrown out of the list. */
function Action({ id, icon, label, isOff = false, isPressed, onPress }: ActionProps): JSX.Element {
  return (
    <button
      type="button"
      id={id}
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      aria-pressed={isPressed}
      onClick={() => !isOff && onPress()}
    >
      <Icon name={icon} filled={isPressed ?? false} />
    </button>
  );
}
