import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { readHost } from '../hosts.ts';

/** A proxy for browsers that cannot map host names: CONNECT to one of our hosts reaches `port`, all else is refused. */
export function createConnectProxy(port: number): { readonly server: Server; closeTunnels(): void } {
  const tunnels = new Set<Duplex>();
  const server = createServer((_, response) => response.writeHead(403).end());
  server.on('connect', (request, client, head) => {
    const [host = '', target] = (request.url ?? '').split(':');
    if (target !== '443' || !readHost(host)) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    joinFates(client, upstream, tunnels);
  });
  return { server, closeTunnels: () => tunnels.forEach(tunnel => void tunnel.destroy()) };
}

function joinFates(client: Duplex, upstream: Socket, tunnels: Set<Duplex>): void {
  for (const [one, other] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    tunnels.add(one);
    one.on('error', () => other.destroy());
    one.on('close', () => {
      tunnels.delete(one);
      other.destroy();
    });
  }
}
