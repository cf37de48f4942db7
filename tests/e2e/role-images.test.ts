import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { waitUntil } from './browser/wait-until.ts';
import { findMenuRow, openMenu } from './menu-page.ts';
import { findRow } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE } from './team-config.ts';
import { serveTexts, type TextHost } from './text-host.ts';

const hatrack = useHatrack();
const IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

let host: TextHost;
let asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];

/** Gives an image to everybody; only `/shared` lets other sites use it without credentials. */
const giveImage: RequestListener = ({ url: path = '', headers }, response) => {
  asked.push({ path, headers });
  response.writeHead(200, {
    'content-type': 'image/svg+xml',
    'cache-control': 'no-store',
    'set-cookie': 'who=alice; SameSite=None; Secure',
    ...(path.startsWith('/shared') && { 'access-control-allow-origin': '*' }),
  });
  response.end(IMAGE);
};

beforeAll(async () => {
  host = await serveTexts();
  host.answer = giveImage;
});

afterAll(() => host.close());

beforeEach(() => {
  asked = [];
});

/** A console page whose config names an image. */
async function withImage(path: string): Promise<Page> {
  const image = new URL(path, host.url).href;
  await hatrack.save(
    `${BASE}\n[orders-dev]\nrole_arn = arn:aws:iam::111122220011:role/Developer\nsource_profile = corp-jump\ncolor = 112233\nimage = ${image}\n`,
  );
  return hatrack.signIn('alice');
}

/** What came with each request for the image: of a request of another site without credentials (CORS) no cookie can. */
function cameAlong(path: string): readonly string[] {
  const came = asked
    .filter(each => each.path === path)
    .map(({ headers }) => `${headers.cookie} ${headers.referer} ${headers['sec-fetch-mode']}`);
  return [...new Set(came)];
}

const PLACES: Readonly<Record<string, (page: Page) => Promise<ElementHandle>>> = {
  popup: async page => findRow(await hatrack.chromium.openPopup(page), 'orders-dev'),
  async menu(page) {
    await openMenu(page);
    return findMenuRow(page, 'orders-dev');
  },
  preview: async () => findRow(await hatrack.chromium.openOptions(), 'orders-dev'),
};

it.each(Object.entries(PLACES))('an image’s server gets no cookie and no referrer: %s', async (_, open) => {
  const row = await open(await withImage('/shared'));
  await waitUntil('the image shows', () =>
    row.evaluate(each => (each.querySelector<HTMLImageElement>('.peg img:not([hidden])')?.naturalWidth ?? 0) > 0),
  );
  expect(cameAlong('/shared')).toEqual(['undefined undefined cors']);
});

it.each(Object.entries(PLACES))('an image that its server keeps to itself leaves the color: %s', async (_, open) => {
  const row = await open(await withImage('/own'));
  await waitUntil('the peg has its color', () =>
    row.evaluate(each => {
      const peg = each.querySelector<HTMLElement>('.peg');
      return peg?.style.backgroundColor === 'rgb(17, 34, 51)' && peg.querySelector('img:not([hidden])') === null;
    }),
  );
  expect(cameAlong('/own')).toEqual(['undefined undefined cors']);
});
