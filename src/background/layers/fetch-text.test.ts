import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { fetchText } from './fetch-text.ts';

const TEXT = '[a]\naws_account_id = 111122223333\nrole_name = Dev\n';

let server: Server | undefined;

/** A server that answers like this; gives its address. */
async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/roles.ini`;
}

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

test('a text is fetched without cookies, and not from a cache', async () => {
  const seen: unknown[] = [];
  const url = await serve(({ headers }, response) => {
    seen.push([headers.cookie, headers['if-none-match'], headers['cache-control'], headers.referer]);
    response.setHeader('etag', '"1"').end(TEXT);
  });
  expect(await fetchText(url)).toEqual({ result: 'text', text: TEXT, etag: '"1"' });
  expect(seen).toEqual([[undefined, undefined, 'no-cache', undefined]]);
});

test('a text that is still the same is not sent again', async () => {
  const url = await serve(({ headers }, response) => {
    response.statusCode = headers['if-none-match'] === '"1"' ? 304 : 200;
    response.end(response.statusCode === 200 ? TEXT : undefined);
  });
  expect(await fetchText(url, '"1"')).toEqual({ result: 'unchanged' });
  expect(await fetchText(url, '"0"')).toEqual({ result: 'text', text: TEXT });
});

test('every status but that of a whole text is a failure; unchanged is only what was there', async () => {
  let status = 200;
  const url = await serve((_, response) => response.writeHead(status).end(TEXT));
  const codes = [
    ...[200, 201, 202, 203, 204, 205, 206, 207, 226, 300, 301, 302, 303, 304, 305, 307, 308],
    ...[400, 401, 403, 404, 408, 409, 410, 416, 418, 421, 425, 429, 451, 500, 501, 502, 503, 504, 511, 599],
  ];
  for (status of codes) {
    const refused = { result: 'failed', trouble: { why: 'status', status } };
    const taken = status === 200 || status === 203 ? { result: 'text', text: TEXT } : refused;
    expect(await fetchText(url), `${status} to a first request`).toEqual(taken);
    const again = status === 304 ? { result: 'unchanged' } : taken;
    expect(await fetchText(url, '"1"'), `${status} to another`).toEqual(again);
  }
});

test.each([
  ['<!doctype html><title>Sign in</title>', 'html'],
  ['{"roles": []}', 'no-sections'],
  ['', 'no-sections'],
  [Buffer.from([0x5b, 0x61, 0x5d, 0xff, 0xfe]), 'not-text'],
] as const)('%j is no text to list', async (body, why) => {
  const url = await serve((_, response) => response.end(body));
  expect(await fetchText(url)).toEqual({ result: 'failed', trouble: { why } });
});

test('an answer that never ends in time is given up', async () => {
  const url = await serve((_, response) => response.write(TEXT));
  expect(await fetchText(url, undefined, { timeoutMs: 50, maxBytes: 1000 })).toEqual({
    result: 'failed',
    trouble: { why: 'timeout' },
  });
});

test('of an answer that is too large no more is read than shows it', async () => {
  let isOver = false;
  const url = await serve((_, response) => {
    response.on('close', () => {
      isOver = true;
    });
    const goOn = (): void => {
      while (!isOver && response.write(TEXT)) {}
    };
    response.on('drain', goOn);
    goOn();
  });
  expect(await fetchText(url, undefined, { timeoutMs: 10_000, maxBytes: 100_000 })).toEqual({
    result: 'failed',
    trouble: { why: 'too-large' },
  });
});

test('a redirect within the same host is followed, and one to another host is a failure', async () => {
  const url = await serve(({ url: path }, response) => {
    if (path === '/roles.ini') response.writeHead(302, { location: '/v2/roles.ini' }).end();
    else if (path === '/away') response.writeHead(302, { location: other }).end();
    else response.end(TEXT);
  });
  const other = url.replace('127.0.0.1', 'localhost').replace('/roles.ini', '/v2/roles.ini');
  expect(await fetchText(url)).toEqual({ result: 'text', text: TEXT });
  expect(await fetchText(url.replace('/roles.ini', '/away'))).toEqual({
    result: 'failed',
    trouble: { why: 'redirected', to: new URL(other).origin },
  });
});

test('a host that does not answer is a failure', async () => {
  expect(await fetchText('http://127.0.0.1:1/')).toEqual({ result: 'failed', trouble: { why: 'unreachable' } });
});
