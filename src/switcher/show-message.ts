import type { SwitcherStore } from './switcher-store.ts';

/** ms that a message stays in the footer. */
const MESSAGE = 4000;

/** Says in the footer, for a moment, what just happened. */
export function showMessage({ message }: SwitcherStore, what: NonNullable<typeof message.value>): void {
  message.value = what;
  setTimeout(() => {
    message.value = undefined;
  }, MESSAGE);
}
