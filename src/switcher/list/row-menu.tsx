import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';

/** Something to do with a role that is done more seldom. */
export interface RowChoice {
  readonly label: TextKey;
  /** What it is about, such as what would be copied. */
  readonly detail?: string;
  readonly onChoose: () => void;
}

export interface ChoiceGroup {
  readonly title?: TextKey;
  readonly choices: readonly RowChoice[];
}

interface RowMenuProps {
  /** Whose menu it is. */
  readonly name: string;
  readonly groups: readonly ChoiceGroup[];
  readonly onClose: () => void;
}

/** The menu behind the three dots of the chosen row: an ARIA menu that has the focus while it is open. */
export function RowMenu({ name, groups, onClose }: RowMenuProps): JSX.Element {
  const text = useText();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = focused(menu.current);
    menu.current?.querySelector('button')?.focus({ preventScroll: true });
    showWhole(menu.current);
    return () => before?.focus();
  }, []);
  const move = (event: KeyboardEvent): void => {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = items.findIndex(item => item.matches(':focus'));
    if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else if (event.key === 'Escape') onClose();
    else if (event.key.length > 1 || event.key === ' ' || event.isComposing) return;
    else nextWith(event.key, items, at)?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  const choose = ({ onChoose }: RowChoice): void => {
    onClose();
    onChoose();
  };
  return (
    <div
      ref={menu}
      class="row-menu"
      role="menu"
      tabIndex={-1}
      aria-label={text('actionsFor', name)}
      onKeyDown={move}
      onFocusOut={({ relatedTarget }) => menu.current?.contains(relatedTarget as Node | null) || onClose()}
    >
      {groups.map(({ title, choices }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a menu
        <div key={title} class="group" role="group" {...(title !== undefined && { 'aria-label': text(title) })}>
          {title !== undefined && (
            <div class="title" role="presentation">
              {text(title)}
            </div>
          )}
          {choices.map(choice => (
            <button key={choice.label} type="button" role="menuitem" tabIndex={-1} onClick={() => choose(choice)}>
              {text(choice.label)}
              {choice.detail !== undefined && <span class="id">{choice.detail}</span>}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The next item that begins with a letter, or the first one. */
function nextWith(letter: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  const begins = (item: HTMLElement): boolean =>
    item.textContent?.trim().toLowerCase().startsWith(letter.toLowerCase()) === true;
  return items.slice(at + 1).find(begins) ?? items.find(begins);
}

/** Scrolls the list, and nothing around it, until the menu's end is in view. */
function showWhole(menu: HTMLElement | null): void {
  const list = menu?.closest('.role-list');
  if (!menu || !list) return;
  const below = menu.getBoundingClientRect().bottom - list.getBoundingClientRect().bottom;
  if (below > 0) list.scrollTop += below;
}

/** What has the focus in the document, or the shadow root, that an element is in. */
function focused(element: HTMLElement | null): HTMLElement | undefined {
  const root = element?.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : undefined;
  return active instanceof HTMLElement ? active : undefined;
}
