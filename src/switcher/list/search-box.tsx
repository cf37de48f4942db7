import type { JSX, RefObject } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { useText } from '../../ui/text.ts';
import { useSettled } from '../../ui/use-settled.ts';

interface SearchBoxProps {
  readonly query: string;
  /** Roles that match, and roles there are. */
  readonly found: number;
  readonly total: number;
  /** Name of the first row of a search. */
  readonly first: string | undefined;
  readonly listId: string;
  /** Id of the chosen row, if there is one. */
  readonly activeId: string | undefined;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** ms after the last key until a screen reader hears what was found. */
const QUIET_MS = 400;

/** The field that everything is done from: an ARIA combobox over the list below it. */
export function SearchBox(props: SearchBoxProps): JSX.Element {
  const text = useText();
  const { query, found, total, first } = props;
  const isSearch = query.trim() !== '';
  const count = isSearch ? text('searchCount', String(found), String(total)) : String(total);
  const answer =
    first === undefined ? text('nothingFoundTitle', query.trim()) : text('searchStatus', String(found), first);
  const status = useSettled(isSearch ? answer : '', QUIET_MS);
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
        aria-describedby="hatrack-current hatrack-where hatrack-notice hatrack-cause"
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
        {status}
      </span>
    </div>
  );
}
