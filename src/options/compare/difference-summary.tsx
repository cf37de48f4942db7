import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import type { Difference } from './compare-texts.ts';
import { ProfileNames } from './profile-names.tsx';
import './difference-summary.css';

/** Which profiles come, go and change, and how many lines. */
export function DifferenceSummary({ difference }: { readonly difference: Difference }): JSX.Element {
  const text = useText();
  if (difference.changes.length === 0) return <p>{text('versionsSame')}</p>;
  const { added, removed, changed } = difference.profiles;
  const isProfile = added.length + removed.length + changed.length > 0;
  const count = (lines: number): string => lines.toLocaleString(text('language'));
  return (
    <div class="difference-summary">
      {isProfile ? (
        <dl>
          <ProfileNames kind="added" title="versionsAdded" names={added} />
          <ProfileNames kind="removed" title="versionsRemoved" names={removed} />
          <ProfileNames kind="changed" title="versionsChanged" names={changed} />
        </dl>
      ) : (
        <p>{text('versionsNoProfiles')}</p>
      )}
      <p class="lines">{text('versionsLines', count(difference.addedLines), count(difference.removedLines))}</p>
    </div>
  );
}
