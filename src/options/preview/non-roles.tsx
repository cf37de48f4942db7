import type { JSX } from 'preact';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { Text, TextKey } from '../../core/text-key.ts';
import { AccountId } from '../../ui/account-id.tsx';
import { MiddleCut } from '../../ui/middle-cut.tsx';
import { useText } from '../../ui/text.ts';
import type { NonRole } from '../reading/draft-reading.ts';
import type { NonRoleReason } from '../reading/non-role-reason.ts';
import { WindowedList } from '../widgets/windowed-list.tsx';
import './preview.css';

interface NonRolesProps {
  readonly profiles: readonly NonRole[];
  readonly hideAccountIds: boolean;
  readonly onGoTo: (line: number) => void;
}

/** Sections of the text that are no role for anybody: base accounts, then those left out, each with its reason. */
export function NonRoles({ profiles, hideAccountIds, onGoTo }: NonRolesProps): JSX.Element {
  const text = useText();
  const isBase = ({ reason }: NonRole): boolean => reason.why === 'base';
  const kinds = [
    ['optionsBases', profiles.filter(isBase)],
    ['optionsNonRoles', profiles.filter(profile => !isBase(profile))],
  ] as const;
  return (
    <>
      {kinds.map(
        ([title, rows]) =>
          rows.length > 0 && (
            <section key={title} class="non-roles" aria-labelledby={title}>
              <h2 id={title}>
                {text(title)} <span class="count">{rows.length.toLocaleString(text('language'))}</span>
              </h2>
              <WindowedList labelledBy={title} rows={rows}>
                {profile => <NonRoleRow profile={profile} hideAccountId={hideAccountIds} onGoTo={onGoTo} />}
              </WindowedList>
            </section>
          ),
      )}
    </>
  );
}

const REASONS: Readonly<Record<NonRoleReason['why'], TextKey>> = {
  base: 'optionsNonRoleBase',
  broken: 'optionsNonRoleBroken',
  'sign-in': 'optionsNonRoleSignIn',
  'no-account': 'optionsNonRoleNoAccount',
  'no-role': 'optionsNonRoleNoRole',
  empty: 'optionsNonRoleEmpty',
};

interface NonRoleRowProps {
  readonly profile: NonRole;
  readonly hideAccountId: boolean;
  readonly onGoTo: (line: number) => void;
}

/** A section that is no role, and why. A click leads to its line. */
function NonRoleRow({ profile, hideAccountId, onGoTo }: NonRoleRowProps): JSX.Element {
  const text = useText();
  const { name, line, account, reason } = profile;
  return (
    <button
      type="button"
      class="non-role-row"
      title={text('optionsGoToLine', String(line))}
      onClick={() => onGoTo(line)}
    >
      <span class="no-peg" />
      <span class="lines">
        <span class="name-line">
          <MiddleCut text={cleanName(name)} />
          {!hideAccountId && account !== undefined && <AccountId account={account} />}
        </span>
        <span class="detail-line">{reasonText(text, reason)}</span>
      </span>
    </button>
  );
}

function reasonText(text: Text, reason: NonRoleReason): string {
  return text(REASONS[reason.why], ...(reason.why === 'broken' ? [String(reason.line)] : []));
}
