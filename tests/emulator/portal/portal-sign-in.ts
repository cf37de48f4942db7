import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { badRequest } from '../sign-in/error-page.ts';
import type { EmulatorState } from '../state.ts';
import type { PortalUser } from '../world/types.ts';
import { portalAt } from './portal-at.ts';

/** A cookie at the portal's host only, for who is signed in there. */
export const PORTAL_COOKIE = 'x-amz-sso_authn';

/**
 * `POST /emulator/portal/sign-in` with `username`, `password` and `next`, the address in the portal that was asked for;
 * `GET` with `user` and `next` does it for tests without a form.
 */
export function signInToPortal({ method, url, form }: Exchange, state: EmulatorState): Answer {
  const fields = method === 'POST' ? form : url.searchParams;
  const { startUrls, users } = portalAt(url.host, state.world);
  const next = new URL(fields.get('next') ?? '', startUrls[0]);
  const name = fields.get('username') ?? fields.get('user');
  const user = users.find(each => each.name === name);
  if (next.host !== url.host || !user) return badRequest('portal', 'portal-user');
  if (method === 'POST' && form.get('password') !== user.password) return badRequest('portal', 'portal-password');
  return enter(user, next, state);
}

function enter(user: PortalUser, next: URL, { portals }: EmulatorState): Answer {
  return redirect('portal', next.href, {
    cookies: [`${PORTAL_COOKIE}=${portals.start(user)}; Path=/; Secure; HttpOnly; SameSite=None`],
  });
}
