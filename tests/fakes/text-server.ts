import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TextServer {
  readonly url: string;
  answer: RequestListener;
  readonly close: () => Promise<void>;
}

/** A web server for a team's text. */
export async function serveText(): Promise<TextServer> {
  const server: Server = createServer((request, response) => served.answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const served: TextServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/roles.ini`,
    answer: (_, response) => response.end('[team]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n'),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return served;
}
