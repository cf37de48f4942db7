import type { JSX } from 'preact';
import type { CliConfig } from '../../../core/transfer/cli-config.ts';
import { useText } from '../../../ui/text.ts';
import { namesText } from '../../widgets/names-text.ts';

/** More names than that nobody reads. */
const MOST_NAMES = 8;

/** What the AWS CLI needs besides, and which roles it cannot have. */
export function CliNotes({ cli }: { readonly cli: CliConfig }): JSX.Element | undefined {
  const text = useText();
  const names = (all: readonly string[]): string => namesText(text, all, MOST_NAMES);
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
