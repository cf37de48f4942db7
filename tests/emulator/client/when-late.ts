/** Does what comes late: after `delay` ms, or when a test can wait no longer and sends the page `emulator:late`. */
export function whenLate(delay: number, act: () => void): void {
  const timer = setTimeout(now, delay);
  document.addEventListener('emulator:late', now);
  function now(): void {
    clearTimeout(timer);
    document.removeEventListener('emulator:late', now);
    act();
  }
}
