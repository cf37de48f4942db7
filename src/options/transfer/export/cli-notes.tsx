import type { JSX } from 'preact';
import { cleanName } from '../../../core/roles/clean-name.ts';
import type { CliConfig } from '../../../core/transfer/cli-config.ts';
import { useText } from '../../../ui/text.ts';

/** More names than that nobody reads. */
const MOST_NAMES = 8;

/** What the AWS CLI needs besides, and which roles it cannot have. */
export function CliNotes({ cli }: { readonly cli: CliConfig }): JSX.Element | undefined {
  const text = useText();
  const list = new Intl.ListFormat(text('language'), { type: 'conjunction' });
  const names = (all: readonly string[]): string => {
    const shown = all.slice(0, MOST_NAMES).map(cleanName);
    const more = all.length - shown.length;
    const rest = more > 0 ? [text('versionsMoreNames', more.toLocaleString(text('language')))] : [];
    return list.format([...shown, ...rest]);
  };
  const notes = [
    ...(cli.bases.length > 0 ? [text('exportCliBases', names(cli.bases))] : []),
    ...(cli.withoutRegion.length > 0 ? [text('exportCliRegion', names(cli.withoutRegion))] : []),
    ...(cli.leftOut.length > 0 ? [text('exportCliLeftOut', names(cli.leftOut))] : []),
  ];
  if (notes.length === 0) return undefined;
  return (
    <ul class="export-note">
      {notes.map(note => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
