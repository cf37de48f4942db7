import { isAlive } from '../platform/lifetime.ts';
import { ownGlobal, setOwnGlobal } from './own-world.ts';

/** The time in which this script may act: until its extension is gone. */
export interface Life {
  readonly signal: AbortSignal;
  /** The page was there before the script: its own listeners hear first. */
  readonly isLate: boolean;
  /** Looks whether the extension is still there, and ends all if not. */
  check(): boolean;
}

/**
 * Starts the script in this page, unless one that is alive runs in it already. Chromium tells nobody that an extension
 * is gone; it is noticed at the latest when the user comes back to the page.
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
