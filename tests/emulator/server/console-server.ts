import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { answerConsole } from '../console/route.ts';
import { readHost } from '../hosts.ts';
import type { Journal } from '../journal.ts';
import { answerPortal, leadToPortal } from '../portal/route.ts';
import { notFound } from '../sign-in/error-page.ts';
import { answerSignIn } from '../sign-in/route.ts';
import type { EmulatorState } from '../state.ts';
import { WORLDS } from '../world/worlds.ts';
import { type Answer, asset } from './answer.ts';
import type { Certificate } from './certificate.ts';
import { type Exchange, readExchange } from './exchange.ts';

/** Browsers ask for it where a page names no icon. */
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect width="16" height="16" /></svg>';

/** The one HTTPS server behind every host name of the console and of sign-in. */
export function createConsoleServer(
  certificate: Certificate,
  state: Omit<EmulatorState, 'partition' | 'world'>,
  journal: Journal,
): Server {
  return createServer(certificate, async (request, response) => {
    try {
      const exchange = await readExchange(request);
      const answer = answerRequest(exchange, state);
      journal.add(exchange, answer);
      send(response, answer);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  });
}

function answerRequest(exchange: Exchange, shared: Omit<EmulatorState, 'partition' | 'world'>): Answer {
  const known = readHost(exchange.host);
  if (!known) return notFound();
  const { partition, kind } = known;
  const state = { ...shared, partition, world: WORLDS[partition.id] };
  const { pathname } = exchange.url;
  const file = state.assets.get(pathname);
  if (file) return asset(file.type, file.body);
  if (pathname === '/favicon.ico') return asset('image/svg+xml', ICON);
  if (kind === 'portal') return answerPortal(exchange, state);
  if (kind === 'vanity') return leadToPortal(state);
  return kind === 'sign-in' ? answerSignIn(exchange, state) : answerConsole(exchange, known, state);
}

function send(response: ServerResponse, { status, headers, cookies, body, never }: Answer): void {
  if (never === 'stalled') return;
  if (never === 'dropped') return void response.destroy();
  response.writeHead(status, { ...headers, ...(cookies && { 'set-cookie': [...cookies] }) }).end(body ?? '');
}
