import { describe, expect, test } from 'vitest';
import { parsePageFacts } from './facts.ts';

const url = 'https://us-east-1.console.aws.amazon.com/ec2/home';

describe('parsePageFacts', () => {
  test.each([undefined, null, 7, 'x', [], {}, { url: 7 }, { url: 'https://signin.aws.amazon.com/switchrole' }])(
    'finds no console page in %j',
    value => expect(parsePageFacts(value, {})).toBeUndefined(),
  );

  test('needs nothing but the address', () => {
    expect(parsePageFacts({ url })).toMatchObject({ url: { href: url }, loadedAt: 0, cookies: new Map() });
  });

  test('leaves out what is not of the right shape', () => {
    const junk = { url, loadedAt: 'x', sessionData: '{', signInEndpoint: 7, tile: {}, cookies: 7 };
    expect(parsePageFacts(junk, { accountInfo: 'x', mbtc: {} })).toEqual(parsePageFacts({ url }));
    expect(parsePageFacts(junk, 'x')).toEqual(parsePageFacts({ url }));
  });

  test('reads the session data, whatever is missing in it', () => {
    const session = (sessionData: string) => parsePageFacts({ url, sessionData })?.session;
    expect(
      session(
        '{"prismModeEnabled":true,"signInEndpoint":"s","infrastructureRegion":"i","accountId":"1","accountAlias":"a","sessionARN":"arn"}',
      ),
    ).toEqual({
      multiSession: true,
      signInEndpoint: 's',
      infrastructureRegion: 'i',
      accountId: '1',
      accountAlias: 'a',
      sessionArn: 'arn',
    });
    expect(session('{"prismModeEnabled":"true"}')).toEqual({ multiSession: true });
    expect(session('{"prismModeEnabled":"false","accountId":7}')).toEqual({ multiSession: false });
    expect(session('[]')).toBeUndefined();
  });

  test('takes account info only with both names of the login, and its role only whole', () => {
    const info = (accountInfo: unknown) => parsePageFacts({ url }, { accountInfo })?.accountInfo;
    const login = { loginDisplayNameAccount: '1111-2222-3333', loginDisplayNameUser: 'alice' };
    expect(info(login)).toEqual({ loginAccount: '1111-2222-3333', loginUser: 'alice' });
    expect(info({ ...login, roleDisplayNameUser: 'R' })).toEqual({
      loginAccount: '1111-2222-3333',
      loginUser: 'alice',
    });
    expect(info({ ...login, roleDisplayNameUser: 'R', roleDisplayNameAccount: 'a' })).toMatchObject({ roleUser: 'R' });
    expect(info({ loginDisplayNameUser: 'alice' })).toBeUndefined();
  });
});
