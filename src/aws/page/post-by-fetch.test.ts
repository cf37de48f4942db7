import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { parseFetchResult, postByFetch } from './post-by-fetch.ts';

function fakePage(answer: (document: { cookie: string }) => Promise<unknown>) {
  const requests: (readonly [string, RequestInit])[] = [];
  const document = { cookie: 'aws-userInfo=base' };
  const fetch = (url: string, init: RequestInit) => {
    requests.push([url, init]);
    return answer(document);
  };
  const argument = {
    url: 'https://signin.aws.amazon.com/switchrole',
    fields: { a: '1 2' },
    cookie: 'aws-userInfo',
    timeoutMs: 50,
    settle: 0,
  };
  const globals = { document, fetch, setTimeout, URLSearchParams, AbortSignal, DOMException, argument };
  const run = async () => ({ ...(await runInNewContext(`(${String(postByFetch)})(argument)`, globals)) });
  return { run, requests };
}

test('the same fields are posted once, with the cookies, and the cookie after that is reported', async () => {
  const { run, requests } = fakePage(async document => {
    document.cookie = 'aws-userInfo=role';
  });
  expect(await run()).toEqual({ result: 'sent', cookieBefore: 'base', cookieAfter: 'role' });
  expect(requests).toHaveLength(1);
  expect(requests[0]?.[0]).toBe('https://signin.aws.amazon.com/switchrole');
  expect(requests[0]?.[1]).toMatchObject({ method: 'POST', mode: 'no-cors', credentials: 'include' });
  expect(String(requests[0]?.[1].body)).toBe('a=1+2');
});

test('a request that a policy or the network stopped has failed', async () => {
  const { run } = fakePage(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await run()).toEqual({ result: 'failed', cookieBefore: 'base', cookieAfter: 'base' });
});

test('a request that took too long is not said to have failed: it may have arrived', async () => {
  const { run } = fakePage(() => Promise.reject(new DOMException('timed out', 'TimeoutError')));
  expect(await run()).toMatchObject({ result: 'no-answer' });
  expect(parseFetchResult({ result: 'no-answer' }).result).toBe('no-answer');
});

test('an answer that is none counts as failed', () => {
  const nothing = { result: 'failed', cookieBefore: undefined, cookieAfter: undefined };
  for (const value of [undefined, null, 'sent', {}, { result: 7 }]) expect(parseFetchResult(value)).toEqual(nothing);
  const sent = { result: 'sent', cookieBefore: 'a', cookieAfter: 'b' };
  expect(parseFetchResult(sent)).toEqual(sent);
});
