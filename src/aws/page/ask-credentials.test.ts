import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { askCredentials, readPageAnswer } from './ask-credentials.ts';

const DATA = { browserCredsFullPath: '/ec2/tb/creds', csrfToken: 'token' };
const PAGE = 'https://999999999999-abcdefgh.us-east-1.console.aws.amazon.com';

type Fetch = (url: string, init: RequestInit) => Promise<unknown>;

async function ask(
  content: string | undefined,
  answer: () => Promise<unknown> = async () => ({ status: 200 }),
  world: (fetch: Fetch) => object = fetch => ({ fetch }),
) {
  const requests: (readonly [string, RequestInit])[] = [];
  const fetch = (url: string, init: RequestInit) => {
    requests.push([url, init]);
    return answer();
  };
  const element = content === undefined ? null : { getAttribute: () => content };
  const document = { querySelector: () => element };
  const location = { origin: PAGE };
  const globals = { ...world(fetch), document, location, URL, JSON, argument: 'x' };
  const status: unknown = await runInNewContext(`(${String(askCredentials)})(argument)`, globals);
  return { status, requests };
}

describe('a page that asks for its credentials', () => {
  it('asks at its own host with its own token, and brings the status alone', async () => {
    let isRead = false;
    const body = { cancel: async () => undefined };
    const json = async () => {
      isRead = true;
    };
    const { status, requests } = await ask(JSON.stringify(DATA), async () => ({ status: 401, body, json, text: json }));
    expect(status).toBe(401);
    expect(isRead).toBe(false);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.[0]).toBe(`${PAGE}/ec2/tb/creds`);
    expect(requests[0]?.[1]).toMatchObject({ method: 'POST', headers: { 'x-csrf-token': 'token' } });
  });

  it.each([
    ['without metadata', undefined],
    ['with broken ones', '{'],
    ['with null', 'null'],
    ['without a path', JSON.stringify({ csrfToken: 'token' })],
    ['without a token', JSON.stringify({ browserCredsFullPath: '/x' })],
    ['with a path at another host', JSON.stringify({ ...DATA, browserCredsFullPath: 'https://example.com/' })],
    ['with a path of another host', JSON.stringify({ ...DATA, browserCredsFullPath: '//example.com/' })],
  ])('does not ask %s', async (_, content) => {
    expect(await ask(content)).toEqual({ status: 0, requests: [] });
  });

  it('asks as the page in Firefox, and takes no element of that name for it', async () => {
    const ofPage = await ask(JSON.stringify(DATA), undefined, fetch => ({ content: { fetch } }));
    expect(ofPage.requests).toHaveLength(1);
    const element = await ask(JSON.stringify(DATA), undefined, fetch => ({ fetch, content: {} }));
    expect(element.requests).toHaveLength(1);
  });

  it('brings nothing where no answer comes', async () => {
    expect((await ask(JSON.stringify(DATA), () => Promise.reject(new TypeError('stopped')))).status).toBe(0);
  });
});

it.each([
  [200, 'alive'],
  [204, 'alive'],
  [401, 'ended'],
  [403, 'outdated'],
  [0, 'silent'],
  [302, 'silent'],
  [404, 'silent'],
  [429, 'silent'],
  [500, 'silent'],
  [undefined, 'silent'],
  ['200', 'silent'],
])('a status of %s is read as %s', (status, answer) => {
  expect(readPageAnswer(status)).toBe(answer);
});
