import { CONSOLE_MATCHES } from '../aws/hosts/hosts.ts';
import { hideButtons } from '../platform/content-scripts.ts';
import { logFailure } from '../platform/log.ts';
import { readItem, watchItems } from '../platform/read-item.ts';
import { settings } from '../store/list-items.ts';
import { createCoalescer } from './queues/coalesce.ts';

/** Hides the menu's button in console pages for as long as the setting says so. Open pages follow when they load again. */
export function keepMenuButton(): void {
  const inTurn = createCoalescer(
    async () => hideButtons(CONSOLE_MATCHES, !(await readItem(settings)).showMenuButton),
    () => undefined,
  );
  const next = (): void => {
    inTurn('', undefined).catch(error => logFailure('the button in console pages is not as set', error));
  };
  watchItems([settings], next);
  // An update of the extension makes Chromium forget the style.
  next();
}
