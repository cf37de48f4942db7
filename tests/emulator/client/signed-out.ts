import { element } from './element.ts';

/** The outer element is known, the rest of the dialog is assumed (docs/console.md 9.1.3). */
const ROOT = 'awsc-nav-signin-again-modal-root';

/** Reports once that this page is signed out: by a dialog, and by an event in the page. */
export function showSignedOut(): void {
  if (document.getElementById(ROOT)) return;
  const again = element('button', { type: 'button' }, 'Sign in again');
  again.addEventListener('click', () => location.reload());
  const words = element('p', {}, 'You have been signed out of this session.');
  const dialog = element('div', { class: 'awsui_dialog_1d2i7_1', role: 'alertdialog' }, words, again);
  document.body.append(element('div', { id: ROOT }, dialog));
  window.dispatchEvent(new CustomEvent('auth-change-detected'));
}
