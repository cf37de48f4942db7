import type { JSX } from 'preact';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';

/** More names than that nobody reads; the rest is a number. */
const MOST_NAMES = 20;

interface ProfileNamesProps {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly title: TextKey;
  readonly names: readonly string[];
}

/** The profiles that something happened to; nothing where there are none. */
export function ProfileNames({ kind, title, names }: ProfileNamesProps): JSX.Element | undefined {
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
