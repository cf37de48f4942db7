/** Does what comes late: after `delay` ms, or as soon as a test sends the page the event `emulator:late`. */
export function whenLate(delay: number, act: () => void): void {
  const timer = setTimeout(now, delay);
  document.addEventListener('emulator:late', now);
  function now(): void {
    clearTimeout(timer);
    document.removeEventListener('emulator:late', now);
    act();
  }
}
