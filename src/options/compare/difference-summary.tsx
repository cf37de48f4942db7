import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import type { Difference } from './compare-texts.ts';
import './compared-text.css';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { TextKey } from '../../core/text-key.ts';

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

/** Nobody reads more names; the rest is a number. */
const MOST_NAMES = 20;

interface ProfileNamesProps {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly title: TextKey;
  readonly names: readonly string[];
}

/** The profiles of one kind of change; nothing if there are none. */
function ProfileNames({ kind, title, names }: ProfileNamesProps): JSX.Element | undefined {
  const text = useText();
  if (names.length === 0) return undefined;
  const count = (number: number): string => number.toLocaleString(text('language'));
  return (
    <div class={kind}>
      <dt>
        {text(title)} <span class="count">{count(names.length)}</span>
      </dt>
      <dd>
        {names.slice(0, MOST_NAMES).map(name => (
          <bdi key={name} class="profile-name">
            {cleanName(name)}
          </bdi>
        ))}
        {names.length > MOST_NAMES && <span>{text('versionsMoreNames', count(names.length - MOST_NAMES))}</span>}
      </dd>
    </div>
  );
}
