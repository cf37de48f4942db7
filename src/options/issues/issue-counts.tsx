import type { JSX } from 'preact';
import type { Severity } from '../../core/config/issues/issue.ts';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import { countText } from '../widgets/count-text.ts';

const ISSUES: readonly (readonly [severity: Severity, one: TextKey, many: TextKey])[] = [
  ['error', 'optionsOneError', 'optionsManyErrors'],
  ['warning', 'optionsOneWarning', 'optionsManyWarnings'],
  ['info', 'optionsOneNote', 'optionsManyNotes'],
];

/** How many issues there are of each kind. Leaves out kinds without issues. */
export function IssueCounts({ counts }: { readonly counts: Readonly<Record<Severity, number>> }): JSX.Element {
  const text = useText();
  return (
    <>
      {ISSUES.map(([severity, one, many]) => {
        const count = counts[severity];
        return (
          count > 0 && (
            <span key={severity} class={severity}>
              {countText(text, count, one, many)}
            </span>
          )
        );
      })}
    </>
  );
}
