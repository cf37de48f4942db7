import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConnectProxy } from './connect-proxy.ts';
import { listen, shut } from './listen.ts';

const target = createServer((_, response) => response.end('reached'));
let proxy: ReturnType<typeof createConnectProxy>;
let port: number;

beforeAll(async () => {
  proxy = createConnectProxy(await listen(target));
  port = await listen(proxy.server);
});
afterAll(async () => {
  proxy.closeTunnels();
  await Promise.all([proxy.server, target].map(shut));
});

async function ask(lines: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${lines}\r\n\r\n`);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return String(answer).split('\r\n')[0] ?? '';
}

describe('the proxy', () => {
  it('leads to the console', async () => {
    expect(await ask('CONNECT us-east-1.console.aws.amazon.com:443 HTTP/1.1')).toBe(
      'HTTP/1.1 200 Connection established',
    );
  });

  it.each([
    'CONNECT example.com:443 HTTP/1.1',
    'CONNECT console.aws.amazon.com:80 HTTP/1.1',
    'GET http://example.com/ HTTP/1.1\r\nHost: example.com',
  ])('refuses %s', async lines => {
    expect(await ask(lines)).toBe('HTTP/1.1 403 Forbidden');
  });
});
