import { type ConsoleHost, type KnownHost, signInHost } from '../hosts.ts';
import { type Answer, redirect } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { notFound } from '../sign-in/error-page.ts';
import type { EmulatorState } from '../state.ts';
import { consolePage, servicesFrame } from './console-page.ts';
import { isRegion } from './regions.ts';
import { findHome, findService } from './services.ts';

/** Everything under a console host. */
export function answerConsole(exchange: Exchange, known: KnownHost, state: EmulatorState): Answer {
  const { url, method } = exchange;
  if (method !== 'GET') return notFound();
  if (url.pathname === '/emulator/frame') return servicesFrame();
  const region = pageRegion(url, known);
  const session = state.sessions.find(exchange.cookies.get('aws-creds'));
  if (!session) return redirect('page', signInAddress(url, region, known));
  const home = url.pathname === '/' ? findHome(known, url) : undefined;
  if (home) return redirect('page', new URL(home, url).href);
  const service = findService(known, url);
  if (!service) return notFound();
  if (service.isGlobal && isElsewhere(known)) {
    return state.variants()['global-services'] === 'redirect' ? redirect('page', atHome(url, known)) : notFound();
  }
  return consolePage(service, session, region, known, state);
}

function pageRegion({ searchParams }: URL, known: KnownHost): string {
  const asked = searchParams.get('region') ?? '';
  if (isRegion(asked)) return asked;
  return (known.kind === 'console' && known.region) || known.partition.homeRegion;
}

function isElsewhere(known: KnownHost): known is ConsoleHost {
  return known.kind === 'console' && known.region !== undefined && known.region !== known.partition.homeRegion;
}

function atHome(url: URL, { partition }: KnownHost): string {
  const home = new URL(url);
  home.host = `${partition.homeRegion}.${partition.console}`;
  return home.href;
}

function signInAddress(url: URL, region: string, { partition }: KnownHost): string {
  const query = new URLSearchParams({ response_type: 'code', redirect_uri: url.href });
  return `https://${signInHost(partition, region)}/oauth?${query}`;
}
