import { effect, type ReadonlySignal } from '@preact/signals';

/** Lets the browser ask before the page is left with unsaved changes. Listens only then: a listener alone costs the page its place in the back/forward cache. */
export function warnOnLeaving(page: Window, hasChanges: ReadonlySignal<boolean>): void {
  const ask = (event: Event): void => event.preventDefault();
  effect(() => {
    if (!hasChanges.value) return undefined;
    page.addEventListener('beforeunload', ask);
    return () => page.removeEventListener('beforeunload', ask);
  });
}
