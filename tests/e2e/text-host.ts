import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** A web server for a team's text, on loopback. */
export interface TextHost {
  readonly url: string;
  /** The same server by another name: to a browser another origin. */
  readonly otherUrl: string;
  answer: RequestListener;
  /** What it was asked with, the latest last. */
  readonly asked: { readonly path: string; readonly tag: string | undefined; readonly cookie: string | undefined }[];
  close(): Promise<void>;
}

export async function serveTexts(): Promise<TextHost> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server = createServer({ key, cert }, (request, response) => {
    const { url: path = '', headers } = request;
    host.asked.push({ path, tag: headers['if-none-match'], cookie: headers.cookie });
    host.answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host: TextHost = {
    url: `https://127.0.0.1:${port}/roles.ini`,
    otherUrl: `https://localhost:${port}/roles.ini`,
    answer: (_, response) => response.end(),
    asked: [],
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return host;
}

/** Answers with a text and its tag, and that it is still the same where it is. */
export function givesText(text: string, tag: string): RequestListener {
  return ({ headers }, response) => {
    if (headers['if-none-match'] === tag) response.writeHead(304, { etag: tag }).end();
    else response.writeHead(200, { etag: tag, 'content-type': 'text/plain', 'set-cookie': 'a=b' }).end(text);
  };
}
