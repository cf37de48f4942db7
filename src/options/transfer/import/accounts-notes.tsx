import type { JSX } from 'preact';
import type { AccountList } from '../../../core/transfer/organization-accounts.ts';
import { useText } from '../../../ui/text.ts';
import { countText } from '../../widgets/count-text.ts';

/** More names than that nobody reads. */
const MOST_NAMES = 12;

interface AccountsNotesProps {
  readonly list: AccountList;
  /** Accounts whose role the text has already. */
  readonly known: number;
}

/** What of a list of accounts became no profile, and why. */
export function AccountsNotes({ list, known }: AccountsNotesProps): JSX.Element | undefined {
  const text = useText();
  const { closed, unreadable, isPartial } = list;
  const names = new Intl.ListFormat(text('language'), { type: 'conjunction' }).format(closed.slice(0, MOST_NAMES));
  const notes = [
    ...(isPartial ? [text('importPartial')] : []),
    ...(known > 0 ? [countText(text, known, 'importOneKnown', 'importManyKnown')] : []),
    ...(closed.length > 0 ? [`${countText(text, closed.length, 'importOneClosed', 'importManyClosed')} ${names}`] : []),
    ...(unreadable > 0 ? [countText(text, unreadable, 'importOneUnreadable', 'importManyUnreadable')] : []),
  ];
  if (notes.length === 0) return undefined;
  return (
    <ul class="import-notes">
      {notes.map(note => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
