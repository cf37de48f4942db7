import type { JSX } from 'preact';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { Text, TextKey } from '../../core/text-key.ts';
import { AccountId } from '../../ui/account-id.tsx';
import { MiddleCut } from '../../ui/middle-cut.tsx';
import { useText } from '../../ui/text.ts';
import type { UnlistedProfile } from '../reading/draft-reading.ts';
import type { UnlistedReason } from '../reading/unlisted-reason.ts';
import { WindowedList } from '../widgets/windowed-list.tsx';
import './preview.css';

interface UnlistedProfilesProps {
  readonly profiles: readonly UnlistedProfile[];
  readonly hideAccountIds: boolean;
  readonly onGoTo: (line: number) => void;
}

/** Sections of the text that are no role for anybody, each with its reason. */
export function UnlistedProfiles({ profiles, hideAccountIds, onGoTo }: UnlistedProfilesProps): JSX.Element {
  const text = useText();
  return (
    <section class="unlisted" aria-labelledby="unlisted-title">
      <h2 id="unlisted-title">
        {text('optionsUnlisted')} <span class="count">{profiles.length.toLocaleString(text('language'))}</span>
      </h2>
      <WindowedList labelledBy="unlisted-title" rows={profiles}>
        {profile => <UnlistedRow profile={profile} hideAccountId={hideAccountIds} onGoTo={onGoTo} />}
      </WindowedList>
    </section>
  );
}

const REASONS: Readonly<Record<UnlistedReason['why'], TextKey>> = {
  base: 'optionsUnlistedBase',
  broken: 'optionsUnlistedBroken',
  'sign-in': 'optionsUnlistedSignIn',
  'no-account': 'optionsUnlistedNoAccount',
  'no-role': 'optionsUnlistedNoRole',
  empty: 'optionsUnlistedEmpty',
};

interface UnlistedRowProps {
  readonly profile: UnlistedProfile;
  readonly hideAccountId: boolean;
  readonly onGoTo: (line: number) => void;
}

/** A section that is no role, and why. A click leads to its line. */
function UnlistedRow({ profile, hideAccountId, onGoTo }: UnlistedRowProps): JSX.Element {
  const text = useText();
  const { name, line, account, reason } = profile;
  return (
    <button
      type="button"
      class="unlisted-row"
      title={text('optionsGoToLine', String(line))}
      onClick={() => onGoTo(line)}
    >
      <span class="no-peg" />
      <span class="lines">
        <span class="name-line">
          <MiddleCut text={cleanName(name)} />
          {!hideAccountId && account !== undefined && <AccountId account={account} />}
        </span>
        <span class="detail">{reasonText(text, reason)}</span>
      </span>
    </button>
  );
}

function reasonText(text: Text, reason: UnlistedReason): string {
  return text(REASONS[reason.why], ...(reason.why === 'broken' ? [String(reason.line)] : []));
}
