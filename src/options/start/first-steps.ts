import { type ReadonlySignal, signal } from '@preact/signals';
import { shortcutOf } from '../../platform/commands.ts';
import { isOnToolbar } from '../../platform/icon-mark.ts';
import { logFailure } from '../../platform/log.ts';

/** What the user sets in the browser itself, outside of Hatrack's pages. */
export interface FirstSteps {
  readonly isPinned: ReadonlySignal<boolean>;
  /** The keys that open the popup: `Ctrl+Shift+,`; empty where none are set. */
  readonly shortcut: ReadonlySignal<string>;
}

/** Reads it now, and again whenever the user comes back to the page. */
export async function openFirstSteps(page: Window): Promise<FirstSteps> {
  const isPinned = signal(true);
  const shortcut = signal('');
  const read = async (): Promise<void> => {
    isPinned.value = await isOnToolbar();
    shortcut.value = (await shortcutOf('_execute_action')).replace(/Comma$/, ',');
  };
  const readAgain = (): Promise<void> => read().catch(error => logFailure('pin and shortcut are unknown', error));
  page.addEventListener('focus', readAgain);
  await readAgain();
  return { isPinned, shortcut };
}
