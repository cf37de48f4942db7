import { type ConsoleHost, type KnownHost, signInHost } from '../hosts.ts';
import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { badRequest, notFound } from '../sign-in/error-page.ts';
import { identityCookies } from '../sign-in/identity-cookies.ts';
import type { Session, StartedSession } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';
import { consolePage, servicesFrame } from './console-page.ts';
import { freshState } from './fresh-session.ts';
import { CREDENTIALS_PATH, postCredentials } from './page-credentials.ts';
import { fetchCredentials } from './service-credentials.ts';
import { findHome, findService } from './services.ts';
import { leaveSession, redeemSession, SIGNED_OUT_PATH, sessionAtHost } from './session-host.ts';

/** Answers all requests to a console host. */
export function answerConsole(exchange: Exchange, known: KnownHost, state: EmulatorState): Answer {
  const { url, method } = exchange;
  const ofSessions = sessionAtHost(exchange, known, state);
  if (method === 'POST' && url.pathname === CREDENTIALS_PATH) return postCredentials(exchange, ofSessions, state);
  if (method !== 'GET') return notFound();
  if (url.pathname === '/emulator/frame') return servicesFrame();
  if (url.pathname === SIGNED_OUT_PATH && known.kind === 'console') return leaveSession(exchange, known);
  const region = pageRegion(url, known);
  const entering = redeemSession(exchange, known, state);
  if (entering) return entering;
  const session = ofSessions ?? classicSession(exchange, known, state);
  const renewed = session ? undefined : renewedSession(exchange, known, state);
  if (renewed)
    return redirect('page', url.href, { cookies: identityCookies(renewed.credentials, renewed.session, state) });
  if (!session) return redirect('page', signInAddress(url, region, known));
  if (isRefusedOnce(session, exchange, state)) return badRequest('page', 'stale-creds');
  const home = url.pathname === '/' ? findHome(known, url) : undefined;
  if (home) return redirect('page', new URL(home, url).href);
  const service = findService(known, url);
  if (!service) return notFound();
  if (service.isGlobal && isElsewhere(known)) {
    return state.variants()['global-services'] === 'redirect' ? redirect('page', atHome(url, known)) : notFound();
  }
  const onItsWay = ofSessions ? undefined : fetchCredentials(exchange, region, known, state);
  if (onItsWay) return onItsWay;
  return consolePage(service, session, region, known, exchange.cookies, freshState(session, state));
}

function classicSession({ cookies }: Exchange, known: KnownHost, { sessions }: EmulatorState): Session | undefined {
  const isOfSession = known.kind === 'console' && known.differentiator !== undefined;
  return isOfSession ? undefined : sessions.find(cookies.get('aws-creds'));
}

/** What the variant gives for a role whose session has ended (docs/console.md 9.1.4). */
function renewedSession(
  { cookies }: Exchange,
  known: KnownHost,
  { sessions, variants }: EmulatorState,
): StartedSession | undefined {
  const isClassic = known.kind !== 'console' || known.differentiator === undefined;
  return isClassic && variants()['ended-role'] === 'renewed' ? sessions.renew(cookies.get('aws-creds')) : undefined;
}

/** The service still has `aws-creds` from before the switch. Its answer renews them (docs/console.md 2.6.3). */
function isRefusedOnce({ role }: Session, { cookies }: Exchange, { variants, sessions }: EmulatorState): boolean {
  return (
    variants()['stale-creds'] === 'console' && role !== undefined && sessions.isFirstVisit(cookies.get('aws-creds'))
  );
}

function pageRegion({ searchParams }: URL, known: KnownHost): string {
  const asked = searchParams.get('region') ?? '';
  if (known.partition.regions.has(asked)) return asked;
  return (known.kind === 'console' && known.region) || known.partition.homeRegion;
}

function isElsewhere(known: KnownHost): known is ConsoleHost {
  return known.kind === 'console' && known.region !== undefined && known.region !== known.partition.homeRegion;
}

function atHome(url: URL, { partition, differentiator }: ConsoleHost): string {
  const home = new URL(url);
  home.host = [...(differentiator ? [differentiator] : []), partition.homeRegion, partition.console].join('.');
  return home.href;
}

/** The session that a request is about, by its host or by `login_hint` (docs/console.md 3.3, 3.4). */
function signInAddress(url: URL, region: string, known: KnownHost): string {
  const { partition } = known;
  const differentiator = known.kind === 'console' ? known.differentiator : undefined;
  const hint = differentiator ?? url.searchParams.get('login_hint');
  const page = new URL(url);
  page.searchParams.delete('login_hint');
  if (differentiator) page.host = page.host.slice(differentiator.length + 1);
  const query = new URLSearchParams({
    response_type: 'code',
    redirect_uri: hint === null ? url.href : page.href,
    ...(hint !== null && { login_hint: hint }),
  });
  return `https://${signInHost(partition, region)}/oauth?${query}`;
}
