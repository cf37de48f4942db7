import type { JSX } from 'preact';
import type { LeftOut } from '../../../core/transfer/setup.ts';
import { useText } from '../../../ui/text.ts';
import { secretsText } from '../../issues/secrets-text.ts';
import { countText } from '../../widgets/count-text.ts';
import { namesText } from '../../widgets/names-text.ts';

/** More names than that nobody reads. */
const MOST_NAMES = 12;

/** What of a set-up file is not taken, and why. */
export function SetupLeftOut({ leftOut }: { readonly leftOut: LeftOut }): JSX.Element | undefined {
  const text = useText();
  const { secretLines, unknown, entries } = leftOut;
  const notes = [
    ...(secretLines.length > 0 ? [secretsText(text, ['importSecretsLine', 'importSecretsLines'], secretLines)] : []),
    ...(unknown.length > 0 ? [text('setupUnknown', namesText(text, unknown, MOST_NAMES))] : []),
    ...(entries > 0 ? [countText(text, entries, 'setupOneLeftOut', 'setupManyLeftOut')] : []),
  ];
  if (notes.length === 0) return undefined;
  return (
    <ul class="import-notes">
      {notes.map(note => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
