import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { askSession } from './ask-session.ts';

function ask(answer: () => Promise<unknown>) {
  const requests: (readonly [string, RequestInit])[] = [];
  const fetch = (url: string, init: RequestInit) => {
    requests.push([url, init]);
    return answer();
  };
  const argument = {
    url: 'https://signin.aws.amazon.com/sessions/999999999999-abcdefgh/v1/switchrole',
    headers: { 'X-CSRF-PROTECTION': '1' },
    body: { account: '111122223333' },
    timeoutMs: 50,
  };
  const globals = { fetch, AbortSignal, DOMException, JSON, argument };
  const answered = async () => ({ ...(await runInNewContext(`(${String(askSession)})(argument)`, globals)) });
  return { answered, requests };
}

test('one request goes out, with cookies, and the answer is passed on as it is', async () => {
  const { answered, requests } = ask(async () => ({ status: 403, text: async () => 'no' }));
  expect(await answered()).toEqual({ status: 403, text: 'no' });
  expect(requests).toHaveLength(1);
  expect(requests[0]?.[1]).toMatchObject({
    method: 'POST',
    credentials: 'include',
    headers: { 'X-CSRF-PROTECTION': '1' },
    body: '{"account":"111122223333"}',
  });
});

test('a stalled answer differs from one that was stopped, even in the middle', async () => {
  const timeout = () => Promise.reject(new DOMException('timed out', 'TimeoutError'));
  expect(await ask(timeout).answered()).toEqual({ stopped: 'timeout' });
  expect(await ask(async () => ({ status: 200, text: timeout })).answered()).toEqual({ stopped: 'timeout' });
  expect(await ask(() => Promise.reject(new TypeError('Failed to fetch'))).answered()).toEqual({ stopped: 'failed' });
});

test('an answer of any length is cut to what can be read', async () => {
  const { text } = await ask(async () => ({ status: 200, text: async () => 'x'.repeat(1_000_000) })).answered();
  expect(text).toHaveLength(20_000);
});
