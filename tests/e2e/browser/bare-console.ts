import { once } from 'node:events';
import { createServer as createProxy } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import { generate } from 'selfsigned';
import type { ConsoleAddress } from './console-address.ts';

export interface BareConsole extends ConsoleAddress {
  close(): Promise<void>;
}

const PAGE = '<!doctype html><html lang="en"><title>Console Home</title><h1>Console Home</h1></html>';

/** An empty page under every console host: enough to prove the rigs and to time the popup, without the emulator. */
export async function createBareConsole(): Promise<BareConsole> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server = createServer({ key, cert }, (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGE);
  });
  const port = await listen(server);
  const proxy = createProxy().on('connect', (_, client, head) => {
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  const proxyPort = await listen(proxy);
  return {
    hostResolverRules: `MAP *.amazon.com:443 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    proxyPort,
    async close() {
      server.closeAllConnections();
      proxy.closeAllConnections();
      await Promise.all([server, proxy].map(each => once(each.close(), 'close')));
    },
  };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
