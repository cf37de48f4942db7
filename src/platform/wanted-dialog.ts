import { openOptions } from './own-pages.ts';
import { defineItem, readItem, watchItem } from './stored-item.ts';
import { writeItem } from './write-item.ts';

/** Dialogs of the options page that others open. */
export type OptionsDialog = 'versions';

const wantedDialog = defineItem<OptionsDialog | undefined>('session', 'wantedDialog', stored =>
  stored === 'versions' ? stored : undefined,
);

/** Brings the options page to the front, with a dialog open. A page that is open already keeps all that is in it. */
export async function openOptionsWith(dialog: OptionsDialog): Promise<void> {
  await writeItem(wantedDialog, dialog);
  await openOptions();
}

/** Calls back when somebody wants a dialog of this page, or has wanted it before the page was there. */
export async function followWantedDialog(open: (dialog: OptionsDialog) => void): Promise<void> {
  const answer = (dialog: OptionsDialog | undefined): void => {
    if (dialog) void writeItem(wantedDialog, undefined).then(() => open(dialog));
  };
  watchItem(wantedDialog, answer);
  answer(await readItem(wantedDialog));
}
