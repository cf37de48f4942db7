import type { JSX } from 'preact';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { HiddenWhy } from '../../core/roles/visible-roles.ts';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import type { HiddenRoles as Hidden } from '../reading/preview-list.ts';
import { baseChoice, type SignInChoice } from '../reading/sign-in.ts';
import { countText } from '../widgets/count-text.ts';

interface HiddenRolesProps {
  readonly hidden: readonly Hidden[];
  readonly onChoose: (choice: SignInChoice) => void;
}

/** How many lines are listed; the rest is a number. */
const MOST_LINES = 6;

const BASE_TEXTS = {
  'other-base': 'previewHiddenBase',
  'base-role': 'previewHiddenBaseRole',
} as const satisfies Partial<Record<HiddenWhy, TextKey>>;

const OTHER_TEXTS = {
  'other-partition': 'nothingVisibleOtherPartition',
  'other-role-name': 'nothingVisibleOtherRoleName',
} as const satisfies Partial<Record<HiddenWhy, TextKey>>;

/** Roles that this sign-in does not see, by what they need; a base leads to its own preview. */
export function HiddenRoles({ hidden, onChoose }: HiddenRolesProps): JSX.Element {
  const text = useText();
  const language = text('language');
  const rest = total(hidden.slice(MOST_LINES));
  return (
    <details class="hidden-roles">
      <summary>{countText(text, total(hidden), 'previewHiddenOne', 'previewHiddenMany')}</summary>
      <ul>
        {hidden.slice(0, MOST_LINES).map(({ why, base, count }) => (
          <li key={`${why} ${base}`}>
            {(why === 'other-base' || why === 'base-role') && base !== undefined ? (
              <button type="button" class="link-button" onClick={() => onChoose(baseChoice(base))}>
                {text(BASE_TEXTS[why], cleanName(base), count.toLocaleString(language))}
              </button>
            ) : (
              (why === 'other-partition' || why === 'other-role-name') &&
              text(OTHER_TEXTS[why], count.toLocaleString(language))
            )}
          </li>
        ))}
        {rest > 0 && <li>{text('previewHiddenMore', rest.toLocaleString(language))}</li>}
      </ul>
    </details>
  );
}

function total(hidden: readonly Hidden[]): number {
  return hidden.reduce((sum, { count }) => sum + count, 0);
}
