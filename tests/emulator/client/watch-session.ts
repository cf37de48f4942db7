import { readPageOptions } from './page-options.ts';
import { showSignedOut } from './signed-out.ts';

/** ms between two checks (docs/console.md 9.1.2). */
const PAUSE = 2000;

/** Watches the cookie that shows whose page this is. If it changed or is gone, the page is signed out. A cookie that scripts cannot read is not watched. */
export function watchSession(): void {
  const { session, watchesSession } = readPageOptions();
  if (!watchesSession) return;
  const name = session ? `__Secure-aws-session-id-${session.differentiator}` : 'aws-userInfo';
  const valueNow = (): string | undefined => document.cookie.split('; ').find(pair => pair.startsWith(`${name}=`));
  const before = valueNow();
  if (before === undefined) return;
  const timer = setInterval(() => {
    if (valueNow() === before) return;
    clearInterval(timer);
    showSignedOut();
  }, PAUSE);
}
