import { isAlive } from '../../platform/lifetime.ts';
import { type Life, ownGlobal, setOwnGlobal } from '../shared/own-world.ts';

/**
 * Starts the script in this page, unless a living one runs there already. Chromium does not report that an extension is
 * gone, so the script checks that, at the latest when the user comes back to the page.
 */
export function startOnce(start: (life: Life) => void): void {
  if (ownGlobal('hatrack')?.check()) return;
  const ending = new AbortController();
  const { signal } = ending;
  const life: Life = {
    signal,
    isLate: document.body !== null,
    check() {
      if (!isAlive()) ending.abort();
      return !signal.aborted;
    },
  };
  setOwnGlobal('hatrack', life);
  const look = (): void => void life.check();
  document.addEventListener('visibilitychange', look, { signal });
  window.addEventListener('focus', look, { signal });
  window.addEventListener('pointerover', look, { capture: true, passive: true, signal });
  start(life);
}
