import type { SwitcherStore } from './switcher-store.ts';

/** ms that a message stays in the footer. */
const MESSAGE = 4000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says in the footer, for a moment, what just happened. */
export function showMessage({ message }: SwitcherStore, what: NonNullable<typeof message.value>): void {
  message.value = what;
  clearTimeout(timer);
  timer = setTimeout(() => {
    message.value = undefined;
  }, MESSAGE);
}
