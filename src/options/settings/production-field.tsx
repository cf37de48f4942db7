import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { isProduction } from '../../core/roles/production.ts';
import type { Role } from '../../core/roles/role.ts';
import { LONGEST_TEXT } from '../../core/settings.ts';
import { useText } from '../../ui/text.ts';
import { namesText } from '../widgets/names-text.ts';
import './production-field.css';

/** Names of roles that the preview shows. */
const MOST_NAMES = 12;

interface ProductionFieldProps {
  /** Patterns, one a line. */
  readonly value: string;
  /** Why they cannot be changed, where they cannot. */
  readonly lock: string | undefined;
  readonly readRoles: () => Promise<readonly Role[]>;
  readonly onChange: (value: string) => void;
}

/** The patterns that mean production, and below them which roles do, as the user types. */
export function ProductionField({ value, lock, readRoles, onChange }: ProductionFieldProps): JSX.Element {
  const text = useText();
  const id = useId();
  const [written, setWritten] = useState(value);
  const [roles, setRoles] = useState<readonly Role[]>();
  useEffect(() => setWritten(value), [value]);
  useEffect(() => void readRoles().then(setRoles), [readRoles]);
  const names = roles?.filter(role => isProduction(written, role)).map(({ name }) => name);
  return (
    <div class="setting production-field">
      <label for={id}>{text('setting_productionNames')}</label>
      <p id={`${id}-help`}>
        {text('settingHelp_productionNames')}
        {lock && <span class="lock">{lock}</span>}
      </p>
      <textarea
        id={id}
        rows={3}
        maxLength={LONGEST_TEXT}
        spellcheck={false}
        aria-describedby={`${id}-help`}
        value={written}
        disabled={lock !== undefined}
        onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <p class="matches" role="status">
        {names &&
          (names.length > 0 ? text('productionRoles', namesText(text, names, MOST_NAMES)) : text('productionNoRoles'))}
      </p>
    </div>
  );
}
