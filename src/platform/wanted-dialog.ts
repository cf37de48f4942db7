import { type OptionsDialog, wantedDialog } from '../store/session-items.ts';
import { openOptions } from './own-pages.ts';
import { readItem, watchItem } from './read-item.ts';
import { writeItem } from './write-item.ts';

/** Brings the options page to the front, with a dialog open. A page that is already open keeps its content. */
export async function openOptionsWith(dialog: OptionsDialog): Promise<void> {
  await writeItem(wantedDialog, dialog);
  await openOptions();
}

/** Calls back when another page wants a dialog, also if it wanted that before this page was there. */
export async function followWantedDialog(open: (dialog: OptionsDialog) => void): Promise<void> {
  const answer = (dialog: OptionsDialog | undefined): void => {
    if (dialog) void writeItem(wantedDialog, undefined).then(() => open(dialog));
  };
  watchItem(wantedDialog, answer);
  answer(await readItem(wantedDialog));
}
