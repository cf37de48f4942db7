import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import type { UnlistedProfile } from '../reading/draft-reading.ts';
import { WindowedList } from '../widgets/windowed-list.tsx';
import { UnlistedRow } from './unlisted-row.tsx';

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
