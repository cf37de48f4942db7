import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partitionOfConsoleHost } from '../hosts/hosts.ts';
import { parseSessionAnswer } from './session-answer.ts';

const HOME = 'https://us-east-1.console.aws.amazon.com/console/home?login_hint=444455556666-ijklmnop';
const ok = (fields: unknown) => ({ status: 200, text: JSON.stringify(fields) });

describe('an answer to a switch in multi-session mode', () => {
  it('leads to the new session, and says whose it is', () => {
    const oauth = 'https://us-east-1.signin.aws.amazon.com/oauth?login_hint=444455556666-ijklmnop';
    for (const url of [HOME, oauth]) {
      expect(parseSessionAnswer(ok({ destination: url }), 'aws')).toEqual({ url, sessionId: '444455556666-ijklmnop' });
    }
    const silent = 'https://signin.aws.amazon.com/oauth?login_hint=%3Cb%3E';
    expect(parseSessionAnswer(ok({ destination: silent }), 'aws')).toEqual({ url: silent });
  });

  it.each([
    [
      { status: 401, text: '' },
      { failure: 'not-allowed', answer: 'HTTP 401' },
    ],
    [
      { status: 403, text: '{}' },
      { failure: 'not-allowed', answer: 'HTTP 403' },
    ],
    [
      { status: 404, text: '' },
      { failure: 'session-ended', answer: 'HTTP 404' },
    ],
    [
      { status: 410, text: '' },
      { failure: 'session-ended', answer: 'HTTP 410' },
    ],
    [
      { status: 429, text: '' },
      { failure: 'too-many', answer: 'HTTP 429' },
    ],
    [
      { status: 500, text: '' },
      { failure: 'aws-fault', answer: 'HTTP 500' },
    ],
    [
      { status: 503, text: '<html>' },
      { failure: 'aws-fault', answer: 'HTTP 503' },
    ],
    [
      { status: 400, text: '' },
      { failure: 'refused-code', answer: 'HTTP 400' },
    ],
    [ok({ errorCode: 'UNAUTHORIZED' }), { failure: 'not-allowed', answer: 'UNAUTHORIZED' }],
    [ok({ errorCode: 'AccessDenied' }), { failure: 'not-allowed', answer: 'AccessDenied' }],
    [ok({ errorCode: 'SESSION_LIMIT_EXCEEDED' }), { failure: 'session-limit', answer: 'SESSION_LIMIT_EXCEEDED' }],
    [ok({ errorCode: 'EXPIRED_SESSION' }), { failure: 'session-ended', answer: 'EXPIRED_SESSION' }],
    [ok({ errorCode: 'Throttling' }), { failure: 'too-many', answer: 'Throttling' }],
    [ok({ errorCode: 'SOMETHING_<b>', destination: HOME }), { failure: 'refused-code', answer: 'SOMETHING_b' }],
    [ok({}), { failure: 'odd-answer', answer: 'HTTP 200' }],
    [ok([HOME]), { failure: 'odd-answer', answer: 'HTTP 200' }],
    [ok({ destination: 7 }), { failure: 'odd-answer', answer: 'HTTP 200' }],
    [
      { status: 200, text: '<html>Sign in</html>' },
      { failure: 'odd-answer', answer: 'HTTP 200' },
    ],
    [ok({ destination: 'https://signin.aws.amazon.com/sessions/limit' }), { failure: 'session-limit' }],
    [{ stopped: 'timeout' }, { failure: 'no-answer' }],
    [{ stopped: 'failed' }, { failure: 'not-sent' }],
    [undefined, { failure: 'unreadable' }],
    [{ status: '200' }, { failure: 'unreadable' }],
  ])('%j means %j', (raw, meant) => {
    expect(parseSessionAnswer(raw, 'aws')).toEqual(meant);
  });

  it.each([
    'https://evil.example/?login_hint=444455556666-ijklmnop',
    'https://console.aws.amazon.com.evil.example/',
    'https://evilconsole.aws.amazon.com/',
    'https://console.amazonaws.cn/console/home',
    'https://alias.signin.aws.amazon.com/console',
    'http://console.aws.amazon.com/',
    'https://user:password@console.aws.amazon.com/',
    'https://console.aws.amazon.com:8443/',
    'javascript:alert(1)',
    '/console/home',
  ])('is not followed to %s', destination => {
    expect(parseSessionAnswer(ok({ destination }), 'aws')).toMatchObject({ failure: 'odd-destination' });
  });

  it('leads nowhere but to its partition, whatever comes', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.json(),
      fc.webUrl().map(url => JSON.stringify({ destination: url })),
    );
    const raw = fc.oneof(fc.anything(), fc.record({ status: fc.integer({ min: 100, max: 599 }), text: texts }));
    fc.assert(
      fc.property(raw, value => {
        const answer = parseSessionAnswer(value, 'aws');
        expect('failure' in answer || partitionOfConsoleHost(new URL(answer.url).hostname) === 'aws').toBe(true);
      }),
    );
  });
});
