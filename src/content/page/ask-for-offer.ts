import { linkedRole } from '../../aws/hosts/page-link.ts';
import { askFromPage } from '../../platform/messages.ts';

/**
 * Lets the background load the script that offers a role, if the page's address asks for one, or once the page reports
 * that it is signed out (docs/console.md 9.1.5). Other pages do not load it.
 */
export function askForOffer(signal: AbortSignal): void {
  // If the page has left by then, there is nothing to offer.
  const ask = (): void => void askFromPage('loadOffer').catch(() => undefined);
  if (linkedRole(location.href)) ask();
  addEventListener('auth-change-detected', ask, { once: true, signal });
}
