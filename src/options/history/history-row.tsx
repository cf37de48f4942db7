import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { accountText } from '../../core/model/account-text.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import { DISPLAY_NAME_LIMIT } from '../../core/roles/display-name.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import type { HistoryRow } from './history-rows.ts';
import type { HistoryStore } from './history-store.ts';
import { usesText } from './history-texts.ts';
import './history-view.css';

interface HistoryRowProps {
  readonly store: HistoryStore;
  readonly row: HistoryRow;
  /** Place in the console's list; absent if the role is not in it. */
  readonly place?: number;
  /** The last place in the console's list. */
  readonly last?: number;
}

/** The console paints nothing for a role without a color, but a color field has to show one. */
const NO_COLOR = '8a8f98';

/**
 * One role: its color and name, to be changed in place, and what else one can do with it. Alt and arrow keys move it.
 */
export function HistoryRowView({ store, row, place, last }: HistoryRowProps): JSX.Element {
  const text = useText();
  const [isNaming, setNaming] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const { account, roleName, color } = row.entry;
  const name = cleanName(row.name);

  const endNaming = (typed?: string): void => {
    setNaming(false);
    pencil.current?.focus();
    const wanted = cleanName(typed ?? '');
    if (wanted && wanted !== row.name) void store.rename(row, wanted);
  };
  const move = async (wanted: number): Promise<void> => {
    if (place === undefined || last === undefined || wanted < 0 || wanted > last) return;
    await store.moveTo(row, wanted);
    document.getElementById(moveId(row, wanted < place ? 'up' : 'down'))?.focus();
  };
  const moveOnKey = (event: KeyboardEvent): void => {
    if (!event.altKey || place === undefined || isNaming) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    void move(place + step);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div class="history-row" role="group" aria-label={name} onKeyDown={moveOnKey}>
      <input
        type="color"
        class={color === undefined ? 'history-color none' : 'history-color'}
        aria-label={text('historyColor', name)}
        title={text('historyColor', name)}
        value={`#${color ?? NO_COLOR}`}
        onChange={event => void store.recolor(row, event.currentTarget.value.slice(1))}
      />
      <div class="what">
        {isNaming ? (
          <NameField name={row.name} onEnd={endNaming} />
        ) : (
          <span class="name" title={name}>
            {name}
          </span>
        )}
        <span class="id">
          {accountText(cleanName(account))} · {cleanName(roleName)}
          {row.known && ` · ${usesText(text, row.known)}`}
        </span>
      </div>
      <Button icon="rename" name={text('historyRename', name)} buttonRef={pencil} act={() => setNaming(true)} />
      <HistoryActions store={store} row={row} place={place} last={last} onMove={wanted => void move(wanted)} />
    </div>
  );
}

/** Enter, and leaving the field, take the name; Esc keeps the old one. */
function NameField({ name, onEnd }: { readonly name: string; readonly onEnd: (typed?: string) => void }): JSX.Element {
  const text = useText();
  const isOver = useRef(false);
  const end = (typed?: string): void => {
    if (isOver.current) return;
    isOver.current = true;
    onEnd(typed);
  };
  return (
    <input
      class="history-name"
      aria-label={text('historyName')}
      maxLength={DISPLAY_NAME_LIMIT}
      defaultValue={name}
      ref={field => field?.focus()}
      onKeyDown={event => {
        if (event.isComposing) return;
        if (event.key === 'Enter') end(event.currentTarget.value);
        if (event.key === 'Escape') end();
      }}
      onBlur={event => end(event.currentTarget.value)}
    />
  );
}

interface HistoryActionsProps {
  readonly store: HistoryStore;
  readonly row: HistoryRow;
  readonly place: number | undefined;
  readonly last: number | undefined;
  readonly onMove: (place: number) => void;
}

/** Id of the button that moves a row: the focus moves with it. */
function moveId({ key }: HistoryRow, way: 'up' | 'down'): string {
  return `history-${way}-${key}`;
}

/**
 * What one can do with a role beyond naming it. A disabled button keeps the focus, so a user who moves a row to the top
 * stays in the list.
 */
function HistoryActions({ store, row, place, last, onMove }: HistoryActionsProps): JSX.Element {
  const text = useText();
  const name = cleanName(row.name);
  const isPinned = row.known?.pinned ?? false;
  return (
    <>
      {place !== undefined && (
        <>
          <Button
            id={moveId(row, 'up')}
            icon="up"
            name={text('historyUp', name)}
            aria-disabled={place === 0}
            act={() => onMove(place - 1)}
          />
          <Button
            id={moveId(row, 'down')}
            icon="down"
            name={text('historyDown', name)}
            aria-disabled={place === last}
            act={() => onMove(place + 1)}
          />
        </>
      )}
      {row.known && (
        <Button
          icon="pin"
          name={text('historyPin', name)}
          aria-pressed={isPinned}
          act={() => void store.pin(row, !isPinned)}
        />
      )}
      {place === undefined ? (
        <Button icon="add" name={text('historyShow', name)} act={() => void store.moveTo(row, 0)} />
      ) : (
        <Button icon="takeOut" name={text('historyTakeOut', name)} act={() => void store.takeOut(row)} />
      )}
      <Button icon="close" name={text('historyForget', name)} act={() => void store.forget(row)} />
    </>
  );
}
