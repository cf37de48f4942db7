import type { JSX, RefObject } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { useText } from '../../ui/text.ts';

interface SearchBoxProps {
  readonly query: string;
  /** Roles that match, and roles there are. */
  readonly found: number;
  readonly total: number;
  readonly listId: string;
  /** Id of the chosen row, if there is one. */
  readonly activeId: string | undefined;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The field that everything is done from: an ARIA combobox over the list below it. */
export function SearchBox(props: SearchBoxProps): JSX.Element {
  const text = useText();
  const { query, found, total } = props;
  const count = query.trim() === '' ? String(total) : text('searchCount', String(found), String(total));
  return (
    <div class="search-box">
      <Icon name="search" />
      <input
        ref={props.input}
        type="text"
        role="combobox"
        aria-label={text('searchLabel')}
        aria-expanded={props.activeId !== undefined}
        aria-autocomplete="list"
        {...(props.activeId !== undefined && {
          'aria-controls': props.listId,
          'aria-activedescendant': props.activeId,
        })}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder={text('searchLabel')}
        value={query}
        onInput={event => props.onQuery(event.currentTarget.value)}
        onKeyDown={props.onKeyDown}
        onKeyUp={event => event.key === 'Alt' && event.preventDefault()}
      />
      <span class="count" aria-hidden="true">
        {count}
      </span>
      <span class="hidden-visually" role="status">
        {query.trim() === '' ? '' : text('searchStatus', String(found))}
      </span>
    </div>
  );
}
