import { isCommandKey } from './widgets/command-key.ts';

/** Saves by key from anywhere on the page, in place of the browser's own saving of the page. */
export function saveOnKey(page: Window, save: () => void): void {
  page.addEventListener('keydown', event => {
    if (!isCommandKey(event, 's')) return;
    event.preventDefault();
    if (!event.repeat) save();
  });
}
