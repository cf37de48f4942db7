import type { JSX } from 'preact';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/text.ts';
import { HiddenRoles } from './hidden-roles.tsx';
import type { SwitcherParts } from './switcher-host.ts';

/** Replaces the list where nothing listed matches what was typed: which hidden roles do, and why they are hidden. */
export function NothingFound({ parts }: { readonly parts: SwitcherParts }): JSX.Element {
  const text = useText();
  const { list, hiddenFound } = parts.store;
  const hidden = hiddenFound.value;
  const typed = list.query.value.trim();
  const clear = (
    <button type="button" class="button" onClick={() => list.setQuery('')}>
      {text('clearSearch')}
    </button>
  );
  if (hidden.length === 0) {
    return (
      <EmptyState title={text('nothingFoundTitle', typed)}>
        <p>{text('nothingFoundBody')}</p>
        <div class="buttons">{clear}</div>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={text('onlyHiddenFoundTitle', typed)}>
      <p role="status">{text('onlyHiddenFound', String(hidden.length))}</p>
      <HiddenRoles parts={parts} hidden={hidden} shownBy="↵">
        {clear}
      </HiddenRoles>
    </EmptyState>
  );
}
