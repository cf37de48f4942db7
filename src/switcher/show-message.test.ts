import { expect, it, vi } from 'vitest';
import { showMessage } from './show-message.ts';
import { createSwitcherStore } from './switcher-store.ts';

it('each message stays for its own time, also soon after another one', () => {
  vi.useFakeTimers();
  const store = createSwitcherStore('Switch back');
  showMessage(store, 'copiedArn');
  vi.advanceTimersByTime(3500);
  showMessage(store, 'copiedLink');
  vi.advanceTimersByTime(3500);
  expect(store.message.value).toBe('copiedLink');
  vi.advanceTimersByTime(500);
  expect(store.message.value).toBeUndefined();
  vi.useRealTimers();
});
