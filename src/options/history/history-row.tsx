import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { accountText } from '../../core/model/account-text.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import { DISPLAY_NAME_LIMIT } from '../../core/roles/display-name.ts';
import { type ChoiceGroup, RowMenu } from '../../switcher/list/row-menu.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
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

/** The row that the user drags. */
let dragged: HistoryRow | undefined;

/** Id of the handle of a row: the focus moves with it. */
function handleId({ key }: HistoryRow): string {
  return `history-handle-${key}`;
}

/**
 * One role: a handle to move it by, its color and name, to be changed in place, its pin, and a menu of what else one can
 * do with it. The row moves by drag, by the arrow keys on its handle, and by these with Alt anywhere in it.
 */
export function HistoryRowView({ store, row, place, last }: HistoryRowProps): JSX.Element {
  const text = useText();
  const [isNaming, setNaming] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const { account, roleName, color } = row.entry;
  const name = cleanName(row.name);
  const isPinned = row.known?.pinned ?? false;

  const endNaming = (typed?: string): void => {
    setNaming(false);
    more.current?.focus();
    const wanted = cleanName(typed ?? '');
    if (wanted && wanted !== row.name) void store.rename(row, wanted);
  };
  const move = async (wanted: number): Promise<void> => {
    if (last === undefined || wanted < 0 || wanted > last) return;
    await store.moveTo(row, wanted);
    document.getElementById(handleId(row))?.focus();
  };
  const moveOnKey = (event: KeyboardEvent): void => {
    const isOnHandle = event.target instanceof Element && event.target.id === handleId(row);
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || place === undefined || isNaming || !(event.altKey || isOnHandle)) return;
    event.preventDefault();
    void move(place + step);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div
      class="history-row"
      role="group"
      aria-label={name}
      onKeyDown={moveOnKey}
      onDragOver={event => {
        if (dragged && place !== undefined) event.preventDefault();
      }}
      onDrop={event => {
        if (!dragged || place === undefined) return;
        event.preventDefault();
        void store.moveTo(dragged, place);
      }}
    >
      {place !== undefined && (
        <button
          type="button"
          id={handleId(row)}
          class="icon-button handle"
          aria-label={text('historyMove', name)}
          title={text('historyMove', name)}
          draggable
          onDragStart={({ dataTransfer }) => {
            dragged = row;
            // Firefox drags nothing without data.
            dataTransfer?.setData('text/plain', name);
          }}
          onDragEnd={() => {
            dragged = undefined;
          }}
        >
          <Icon name="handle" />
        </button>
      )}
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
        <span class="detail">
          <span class="id">{accountText(cleanName(account))}</span> · {cleanName(roleName)}
          {row.known && ` · ${usesText(text, row.known)}`}
        </span>
      </div>
      {row.known && (
        <Button
          icon="pin"
          name={text('historyPin', name)}
          aria-pressed={isPinned}
          act={() => void store.pin(row, !isPinned)}
        />
      )}
      <HistoryMenu
        name={name}
        button={more}
        groups={[
          {
            choices: [
              { label: 'historyRename', onChoose: () => setNaming(true) },
              ...(place === undefined
                ? [{ label: 'historyShow', onChoose: () => void store.moveTo(row, 0) } as const]
                : [
                    ...(place > 0 ? [{ label: 'historyUp', onChoose: () => void move(place - 1) } as const] : []),
                    ...(place === last
                      ? []
                      : [{ label: 'historyDown', onChoose: () => void move(place + 1) } as const]),
                    { label: 'historyTakeOut', onChoose: () => void store.takeOut(row) } as const,
                  ]),
              { label: 'trailTitle', onChoose: () => store.showTrail(row) },
            ],
          },
          { choices: [{ label: 'historyForget', onChoose: () => void store.forget(row) }] },
        ]}
      />
    </div>
  );
}

interface HistoryMenuProps {
  readonly name: string;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly groups: readonly ChoiceGroup[];
}

/** px that a menu of a row is high at most. */
const MENU_HEIGHT = 245;

/** The three dots of a row and their menu, which the edges of a list do not cut. */
function HistoryMenu({ name, button, groups }: HistoryMenuProps): JSX.Element {
  const text = useText();
  const [place, setPlace] = useState<{ readonly top: number; readonly right: number }>();
  const close = (): void => setPlace(undefined);
  const open = (): void => {
    const box = button.current?.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    if (box) setPlace({ top: Math.min(box.bottom, clientHeight - MENU_HEIGHT), right: clientWidth - box.right });
  };
  useEffect(() => {
    if (!place) return undefined;
    const leaving = new AbortController();
    window.addEventListener('scroll', close, { capture: true, signal: leaving.signal });
    return () => leaving.abort();
  }, [place]);
  return (
    <>
      <Button
        buttonRef={button}
        icon="more"
        name={text('actionsFor', name)}
        aria-haspopup="menu"
        aria-expanded={place !== undefined}
        act={place ? close : open}
      />
      {place && (
        <div class="history-menu" style={{ top: `${place.top}px`, right: `${place.right}px` }}>
          <RowMenu name={name} groups={groups} onClose={close} />
        </div>
      )}
    </>
  );
}

/** Enter, and leaving the field, take the name; Esc keeps the old one. */
function NameField({ name, onEnd }: { readonly name: string; readonly onEnd: (typed?: string) => void }): JSX.Element {
  const text = useText();
  const isOver = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  // Later than the menu, which gives the focus back as it closes.
  useEffect(() => field.current?.focus(), []);
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
      ref={field}
      onKeyDown={event => {
        if (event.isComposing) return;
        if (event.key === 'Enter') end(event.currentTarget.value);
        if (event.key === 'Escape') end();
      }}
      onBlur={event => end(event.currentTarget.value)}
    />
  );
}
