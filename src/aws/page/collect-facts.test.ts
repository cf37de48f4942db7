import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { PAGE_FACTS, PAGE_WORLD_FACTS, SIGNED_OUT } from '../values/selectors.ts';
import { collectPageFacts, collectPageWorldFacts } from './collect-facts.ts';

/** Runs a function as a browser does: from its source text, with nothing but the page around it. */
async function runAlone(func: unknown, page: object, argument: unknown): Promise<unknown> {
  const result = await runInNewContext(`(${String(func)})(argument)`, { ...page, argument });
  return JSON.parse(JSON.stringify(result));
}

describe('collectPageFacts', () => {
  const location = { href: 'https://console.aws.amazon.com/' };
  const performance = { timeOrigin: 5 };

  test('brings the named facts, and of the cookies only the named ones', async () => {
    const elements: Record<string, object> = {
      'meta[name="awsc-session-data"]': { getAttribute: () => '{}' },
      'meta[name="tb-data"]': { getAttribute: () => '{"csrfToken":"secret","prismModeEnabled":true}' },
      'meta[name="awsc-signin-endpoint"]': { getAttribute: () => 'signin.aws.amazon.com' },
      '[data-testid="awsc-account-info-tile"]': { textContent: 'Account ID: 1111-2222-3333' },
      'h1.error-code': { textContent: '400' },
      '#awsc-login-display-name-user': { textContent: ' alice ' },
      [SIGNED_OUT]: { checkVisibility: () => true },
    };
    const document = {
      querySelector: (selector: string) => elements[selector] ?? null,
      cookie:
        'aws-userInfo=u=1; aws-userInfo-signed=secret; noflush_awsc-roleInfo=h; other=x; __Secure-aws-session-id-1=se=cret',
    };
    expect(await runAlone(collectPageFacts, { document, location, performance }, PAGE_FACTS)).toEqual({
      url: 'https://console.aws.amazon.com/',
      loadedAt: 5,
      sessionData: '{}',
      isMultiSession: true,
      signInEndpoint: 'signin.aws.amazon.com',
      tile: 'Account ID: 1111-2222-3333',
      errorCode: '400',
      displayNames: { loginDisplayNameUser: 'alice' },
      isSignedOut: true,
      cookies: ['aws-userInfo=u=1', 'noflush_awsc-roleInfo=h', '__Secure-aws-session-id-1='],
    });
  });

  test('leaves out what the page does not have, and a dialog that is not shown', async () => {
    const hidden = { checkVisibility: () => false };
    const document = { querySelector: (selector: string) => (selector === SIGNED_OUT ? hidden : null), cookie: '' };
    expect(await runAlone(collectPageFacts, { document, location, performance }, PAGE_FACTS)).toEqual({
      url: 'https://console.aws.amazon.com/',
      loadedAt: 5,
      isMultiSession: false,
      displayNames: {},
      cookies: [],
    });
  });
});

describe('collectPageWorldFacts', () => {
  const read = (page: object) => runAlone(collectPageWorldFacts, page, PAGE_WORLD_FACTS);
  const ConsoleNavService = {
    AccountInfo: { loginDisplayNameUser: 'alice', other: 'not taken', roleDisplayNameUser: null },
  };
  const accountInfo = { loginDisplayNameUser: 'alice', roleDisplayNameUser: null };

  test('brings the names and the token, called on its own object', async () => {
    const AWSC = {
      Auth: {
        token: 42,
        getMbtc() {
          return this.token;
        },
      },
    };
    expect(await read({ ConsoleNavService, AWSC })).toEqual({ accountInfo, mbtc: 42 });
  });

  test.each([
    ['a promise', () => Promise.resolve(42), 42],
    ['a boxed string', () => Object('42'), '42'],
    ['a list of one', () => [42], [42]],
    ['nothing', () => undefined, null],
  ])('brings the token out of %s', async (_, getMbtc, mbtc) => {
    expect(await read({ ConsoleNavService, AWSC: { Auth: { getMbtc } } })).toEqual({ accountInfo, mbtc });
  });

  test.each([
    ['is not there yet', {}],
    [
      'throws',
      {
        getMbtc: () => {
          throw new Error('not ready');
        },
      },
    ],
    ['fails', { getMbtc: () => Promise.reject(new Error('not ready')) }],
    ['gives what is no data', { getMbtc: () => 1n }],
  ])('brings the names alone where the token %s', async (_, Auth) => {
    expect(await read({ ConsoleNavService, AWSC: { Auth } })).toMatchObject({ accountInfo });
    expect(await read({ ConsoleNavService, AWSC: { Auth } })).not.toHaveProperty('mbtc', expect.any(Number));
  });

  test('answers on a page that has none of it', async () => {
    expect(await read({})).toEqual({ accountInfo: {} });
  });

  test('answers on a page whose getters throw', async () => {
    const trap = {
      get AccountInfo() {
        throw new Error('trap');
      },
    };
    expect(await read({ ConsoleNavService: trap, AWSC: null })).toEqual({});
  });
});
