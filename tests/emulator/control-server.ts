import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { EmulatorControl } from './emulator-control.ts';
import { describeVariants } from './variants.ts';

/** The address for tests in other processes: GET /journal, POST /reset, /end-sessions and /pass-time, GET and PUT /variants. */
export function createControlServer(control: EmulatorControl): Server {
  return createServer(async (request, response) => {
    const [status, body] = await answer(request, control);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
}

async function answer(request: IncomingMessage, control: EmulatorControl): Promise<[number, unknown]> {
  switch (`${request.method} ${request.url}`) {
    case 'GET /journal':
      return [200, control.journal()];
    case 'POST /reset':
      control.reset();
      return [200, {}];
    case 'POST /end-sessions':
      control.endSessions();
      return [200, {}];
    case 'POST /pass-time':
      return passTime(request, control);
    case 'GET /variants':
      return [200, describeVariants(control.variants())];
    case 'PUT /variants':
      return putVariants(request, control);
    default:
      return [
        404,
        {
          error:
            'There are GET /journal, POST /reset, POST /end-sessions, POST /pass-time, GET /variants and PUT /variants',
        },
      ];
  }
}

async function passTime(request: IncomingMessage, control: EmulatorControl): Promise<[number, unknown]> {
  const ms = Number(await readBody(request));
  if (!Number.isSafeInteger(ms) || ms < 0) return [400, { error: 'The body is a number of ms' }];
  control.passTime(ms);
  return [200, {}];
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request) body += piece;
  return body;
}

async function putVariants(request: IncomingMessage, control: EmulatorControl): Promise<[number, unknown]> {
  const body = await readBody(request);
  try {
    control.setVariants(JSON.parse(body));
    return [200, describeVariants(control.variants())];
  } catch (error) {
    return [400, { error: error instanceof Error ? error.message : String(error) }];
  }
}
