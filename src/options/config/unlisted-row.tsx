import type { JSX } from 'preact';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { Text, TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import type { UnlistedProfile } from './draft-reading.ts';
import { ProfileRow } from './profile-row.tsx';
import type { UnlistedReason } from './unlisted-reason.ts';

const REASONS: Readonly<Record<UnlistedReason['why'], TextKey>> = {
  base: 'optionsUnlistedBase',
  broken: 'optionsUnlistedBroken',
  portal: 'optionsUnlistedPortal',
  'no-account': 'optionsUnlistedNoAccount',
  'no-role': 'optionsUnlistedNoRole',
  empty: 'optionsUnlistedEmpty',
};

interface UnlistedRowProps {
  readonly profile: UnlistedProfile;
  readonly hideAccountId: boolean;
  readonly onGoTo: (line: number) => void;
}

/** A section that is no role, and why. */
export function UnlistedRow({ profile, hideAccountId, onGoTo }: UnlistedRowProps): JSX.Element {
  const text = useText();
  const { name, line, account, reason } = profile;
  return (
    <ProfileRow
      name={cleanName(name)}
      line={line}
      mark={<span class="no-peg" />}
      aside={hideAccountId || account === undefined ? undefined : <span class="id">{account}</span>}
      onGoTo={onGoTo}
    >
      {reasonText(text, reason)}
    </ProfileRow>
  );
}

function reasonText(text: Text, reason: UnlistedReason): string {
  return text(REASONS[reason.why], ...(reason.why === 'broken' ? [String(reason.line)] : []));
}
