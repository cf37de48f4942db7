import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { notFound } from '../sign-in/error-page.ts';
import type { EmulatorState } from '../state.ts';
import { federate } from './federate.ts';
import { addressesAt, portalAt } from './portal-at.ts';
import { portalPage } from './portal-page.ts';
import { signInToPortal } from './portal-sign-in.ts';

/** Answers all requests to the host of an access portal. */
export function answerPortal(exchange: Exchange, state: EmulatorState): Answer {
  const { method, url } = exchange;
  if (url.pathname === '/emulator/portal/sign-in') return signInToPortal(exchange, state);
  if (method !== 'GET') return notFound();
  if (url.pathname === '/emulator/portal/federate') return federate(exchange, state);
  return isPage(url, state) ? portalPage(exchange, state) : notFound();
}

/** `GET` at a company's own host: redirects once to its portal, without the rest of the address (docs/console.md 8.1.9). */
export function leadToPortal({ world, variants }: EmulatorState): Answer {
  const [main] = world.portal.startUrls;
  return redirect('portal', `${main}/`, { status: Number(variants()['vanity-redirect']) });
}

/** Where the portal is at this host: `/start`, the root, or its directory by id or alias. */
function isPage({ host, pathname }: URL, { world, variants }: EmulatorState): boolean {
  const portal = portalAt(host, world);
  const path = pathname.replace(/\/$/, '');
  const own = addressesAt(host, portal).map(address => new URL(address).pathname.replace(/\/$/, ''));
  const directories = portal.startUrls.map(address => new URL(address).pathname).filter(isDirectory);
  const isOwn = own.some(isDirectory) ? directories.includes(path) : own.includes(path);
  return isOwn || (variants()['portal-page'] === 'any-path' && !own.some(isDirectory));
}

function isDirectory(path: string): boolean {
  return path.startsWith('/directory/');
}
