import type { JSX } from 'preact';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { readConfig } from '../../aws/portal/read-config.ts';
import { readSentRoles } from '../../aws/requests/read-sent-roles.ts';
import type { TextKey } from '../../core/text-key.ts';
import { ROLE_FIELDS, type RoleFields, readRoleFields, sentProfiles } from '../../core/transfer/sent-roles.ts';
import { Button } from '../../ui/button.tsx';
import { Peg } from '../../ui/peg.tsx';
import { useText } from '../../ui/text.ts';
import { issueText } from '../issues/issue-text.ts';
import { NewProfiles } from '../widgets/new-profiles.tsx';
import './add-role.css';

const NAMES: Readonly<Record<keyof RoleFields, TextKey>> = {
  account: 'addRoleAccount',
  roleName: 'addRoleName',
  displayName: 'addRoleDisplay',
  color: 'addRoleColor',
};

const EMPTY: RoleFields = { account: '', roleName: '', displayName: '', color: '' };

/** More of them nobody reads. */
const MOST_ISSUES = 5;

interface AddRoleProps {
  /** What the editor holds. */
  readonly own: string;
  readonly onAdd: (profiles: string) => void;
}

/** Makes profiles of what a user was sent, or of the fields that AWS's own page to switch has. */
export function AddRole({ own, onAdd }: AddRoleProps): JSX.Element {
  const text = useText();
  const id = useId();
  const paste = useRef<HTMLTextAreaElement>(null);
  const [pasted, setPasted] = useState('');
  const [fields, setFields] = useState(EMPTY);
  const [isAsked, setAsked] = useState(false);
  const sent = useMemo(() => readSentRoles(pasted), [pasted]);
  const isFilled = ROLE_FIELDS.some(field => fields[field].trim() !== '');
  const { role, problems = {} } = readRoleFields(fields);
  const made = useMemo(() => {
    const { profiles } = readConfig(own);
    return sentProfiles({ ...sent, roles: [...sent.roles, ...(role ? [role] : [])] }, profiles);
  }, [own, sent, ...ROLE_FIELDS.map(field => fields[field])]);
  const isNothing = sent.roles.length === 0 && sent.issues.length === 0;
  const add = (): void => {
    setAsked(true);
    if (made.text === '' || (isFilled && !role)) return;
    onAdd(made.text);
  };
  return (
    <div class="add-role">
      <label for={`${id}-paste`}>{text('addRolePaste')}</label>
      <textarea
        id={`${id}-paste`}
        ref={paste}
        rows={4}
        spellcheck={false}
        value={pasted}
        aria-describedby={`${id}-paste-help`}
        onInput={({ currentTarget }) => setPasted(currentTarget.value)}
      />
      <p id={`${id}-paste-help`}>{text('addRolePasteHelp')}</p>
      {isNothing && (pasted.trim() !== '' || (isAsked && !isFilled)) && (
        <p class="wrong" role="alert">
          {text('addRoleNothing')}
        </p>
      )}
      {sent.issues.slice(0, MOST_ISSUES).map((issue, place) => (
        <p key={place} class="wrong" role="alert">
          <button type="button" class="link-button" onClick={() => selectLine(paste.current, issue.line)}>
            {text('optionsLine', String(issue.line))}
          </button>{' '}
          {issueText(text, issue)}
        </p>
      ))}
      <fieldset>
        <legend>{text('addRoleFields')}</legend>
        {ROLE_FIELDS.map(field => {
          const problem = isAsked && isFilled ? problems[field] : undefined;
          return (
            <div key={field}>
              <label for={`${id}-${field}`}>{text(NAMES[field])}</label>
              <span>
                {field === 'color' && <Peg color={role?.color} />}
                <input
                  id={`${id}-${field}`}
                  value={fields[field]}
                  spellcheck={false}
                  aria-invalid={problem !== undefined}
                  aria-describedby={problem && `${id}-${field}-problem`}
                  onInput={({ currentTarget }) => setFields({ ...fields, [field]: currentTarget.value })}
                  onKeyDown={event => {
                    if (event.key !== 'Enter' || event.isComposing) return;
                    // The editor, which is focused then, is not to hear it.
                    event.preventDefault();
                    add();
                  }}
                />
              </span>
              {problem && (
                <p id={`${id}-${field}-problem`} class="wrong">
                  {fields[field].trim() === '' ? text('addRoleMissing') : issueText(text, problem)}
                </p>
              )}
            </div>
          );
        })}
      </fieldset>
      {made.text !== '' && <NewProfiles label={text('importProfiles')} profiles={made.text} />}
      <div class="buttons">
        <p role="status">{made.added === 0 && made.known > 0 && text('addRoleKnown')}</p>
        <Button kind="primary" name={text('importAppend')} act={add} />
      </div>
    </div>
  );
}

function selectLine(field: HTMLTextAreaElement | null, line: number): void {
  if (!field) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}
