import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { parseConfig } from '../../../core/config/parse-config.ts';
import { cleanName } from '../../../core/roles/clean-name.ts';
import { accountProfiles, readWantedRole } from '../../../core/transfer/account-profiles.ts';
import type { AccountList } from '../../../core/transfer/organization-accounts.ts';
import { Button } from '../../../ui/button.tsx';
import { useText } from '../../../ui/text.ts';
import { countText } from '../../widgets/count-text.ts';
import { namesText } from '../../widgets/names-text.ts';
import { NewProfiles } from '../../widgets/new-profiles.tsx';
import { baseChoices } from './base-choices.ts';
import type { ImportStore } from './import-store.ts';
import './import.css';
import { NoteList } from '../../widgets/note-list.tsx';

/** The role that AWS Organizations makes in each account that it creates. */
const USUAL_ROLE = 'OrganizationAccountAccessRole';

interface AccountsImportProps {
  readonly list: AccountList;
  /** What the editor holds. */
  readonly own: string;
  readonly store: ImportStore;
}

/** One profile for each account of an organization, for a role that the user names. */
export function AccountsImport({ list, own, store }: AccountsImportProps): JSX.Element {
  const text = useText();
  const id = useId();
  const profiles = useMemo(() => parseConfig(own).profiles, [own]);
  const choices = useMemo(() => baseChoices(list.accounts, profiles), [list, profiles]);
  const [written, setWritten] = useState(USUAL_ROLE);
  const [choice, setChoice] = useState(choices.first);
  const roleName = readWantedRole(written);
  const base = choices.all[choice]?.base ?? { kind: 'none' };
  const made = useMemo(
    () => (roleName === undefined ? undefined : accountProfiles(list.accounts, { roleName, base, own: profiles })),
    [list, roleName, choice, profiles],
  );
  return (
    <div class="brought accounts">
      <div class="fields">
        <label for={`${id}-role`}>{text('importRole')}</label>
        <input
          id={`${id}-role`}
          class="id"
          value={written}
          spellcheck={false}
          aria-invalid={roleName === undefined}
          aria-describedby={`${id}-role-help`}
          onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        />
        <p id={`${id}-role-help`} class={roleName === undefined ? 'import-problem' : undefined}>
          {text(roleName === undefined ? 'importRoleInvalid' : 'importRoleHelp')}
        </p>
        <label for={`${id}-base`}>{text('importBase')}</label>
        <select
          id={`${id}-base`}
          value={choice}
          aria-describedby={`${id}-base-help`}
          onChange={({ currentTarget }) => setChoice(Number(currentTarget.value))}
        >
          {choices.all.map(({ base: offered, name, account }, at) => (
            <option key={at} value={at}>
              {offered.kind === 'none' && text('importBaseNone')}
              {offered.kind === 'profile' && cleanName(name)}
              {offered.kind === 'management' && text('importBaseManagement', name, account)}
            </option>
          ))}
        </select>
        <p id={`${id}-base-help`}>{text('importBaseHelp')}</p>
      </div>
      <AccountsNotes list={list} known={made?.known ?? 0} />
      {made && made.added > 0 && <NewProfiles label={text('importProfiles')} profiles={made.text} />}
      <div class="buttons">
        <p role="status">{made && countText(text, made.added, 'importOneProfile', 'importManyProfiles')}</p>
        <Button name={text('importBack')} act={store.back} />
        <Button
          kind="primary"
          name={text('importAppend')}
          disabled={!made || made.added === 0}
          act={() => made && store.add(made.text)}
        />
      </div>
    </div>
  );
}

/** More names than that nobody reads. */
const MOST_NAMES = 12;

interface AccountsNotesProps {
  readonly list: AccountList;
  /** Accounts whose role the text has already. */
  readonly known: number;
}

/** What of a list of accounts became no profile, and why. */
function AccountsNotes({ list, known }: AccountsNotesProps): JSX.Element | undefined {
  const text = useText();
  const { closed, unreadable, isPartial } = list;
  const names = namesText(text, closed, MOST_NAMES);
  const notes = [
    ...(isPartial ? [text('importPartial')] : []),
    ...(known > 0 ? [countText(text, known, 'importOneKnown', 'importManyKnown')] : []),
    ...(closed.length > 0 ? [`${countText(text, closed.length, 'importOneClosed', 'importManyClosed')} ${names}`] : []),
    ...(unreadable > 0 ? [countText(text, unreadable, 'importOneUnreadable', 'importManyUnreadable')] : []),
  ];
  return <NoteList kind="import-notes" notes={notes} />;
}
