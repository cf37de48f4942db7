import type { JSX } from 'preact';
import type { Severity } from '../../core/config/issues/issue.ts';
import type { Text, TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import { countText } from '../widgets/count-text.ts';

const ISSUES: readonly (readonly [severity: Severity, one: TextKey, many: TextKey])[] = [
  ['error', 'optionsOneError', 'optionsManyErrors'],
  ['warning', 'optionsOneWarning', 'optionsManyWarnings'],
  ['info', 'optionsOneNote', 'optionsManyNotes'],
];

type Counts = Readonly<Record<Severity, number>>;

/** How many issues there are of each kind, in words. Leaves out kinds without issues. */
export function countTexts(text: Text, counts: Counts): readonly (readonly [Severity, string])[] {
  return ISSUES.flatMap(([severity, one, many]) =>
    counts[severity] > 0 ? [[severity, countText(text, counts[severity], one, many)] as const] : [],
  );
}

/** The counts side by side, each in the color of its kind. */
export function IssueCounts({ counts }: { readonly counts: Counts }): JSX.Element {
  const text = useText();
  return (
    <>
      {countTexts(text, counts).map(([severity, words]) => (
        <span key={severity} class={severity}>
          {words}
        </span>
      ))}
    </>
  );
}
