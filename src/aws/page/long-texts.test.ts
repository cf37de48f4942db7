import { expect, test } from 'vitest';
import { encodeHistory } from '../history-cookie/encode-history.ts';
import { HISTORY_COOKIES, USER_INFO_COOKIE } from '../values/selectors.ts';
import { parsePageFacts } from './facts.ts';
import { readIdentity } from './identity.ts';
import { signInHost } from './sign-in.ts';

const URL = 'https://us-east-1.console.aws.amazon.com/console/home';
const ARN = 'arn:aws:sts::111122223333:assumed-role/';
const json = (value: unknown): string => encodeURIComponent(JSON.stringify(value));
const cookie = (name: string, value: unknown): string => `${name}=${json(value)}`;
const history = (fields: Record<string, string>, roleName: string, displayName: string): string =>
  `${HISTORY_COOKIES[0]}=${encodeHistory({ entries: [{ account: '111122223333', roleName, displayName }], fields })}`;
const names = { loginDisplayNameAccount: '111122223333', loginDisplayNameUser: 'alice' };

/** Each text that a page may show, made as long as wanted. */
const PAGES: Readonly<Record<string, (text: string) => { readonly raw: object; readonly pageWorld?: object }>> = {
  'an ARN': text => ({ raw: { sessionData: JSON.stringify({ sessionARN: `${ARN}Dev/${text}` }) } }),
  'an account': text => ({ raw: { sessionData: JSON.stringify({ accountId: text }) } }),
  'an alias': text => ({ raw: { sessionData: JSON.stringify({ accountAlias: text, accountId: '111122223333' }) } }),
  'a region': text => ({
    raw: { sessionData: JSON.stringify({ prismModeEnabled: true, infrastructureRegion: `us-${text}-1` }) },
  }),
  'a sign-in host': text => ({ raw: { signInEndpoint: `us-${text}-1.signin.aws.amazon.com` } }),
  'metadata besides': text => ({ raw: { sessionData: JSON.stringify({ more: text, accountAlias: 'a' }) } }),
  'the tile': text => ({ raw: { tile: `${text} (1111-2222-3333)` } }),
  'an error code': text => ({ raw: { errorCode: text } }),
  'a name in the header': text => ({ raw: { displayNames: { ...names, loginDisplayNameUser: text } } }),
  'a name of the page’s globals': text => ({
    raw: {},
    pageWorld: { accountInfo: { ...names, loginDisplayNameAccount: text } },
  }),
  'a role of the page’s globals': text => ({
    ...{
      raw: {},
      pageWorld: { accountInfo: { ...names, roleDisplayNameAccount: '1'.repeat(12), roleDisplayNameUser: text } },
    },
  }),
  'the ARN of the cookie': text => ({ raw: { cookies: [cookie(USER_INFO_COOKIE, { arn: `${ARN}Dev/${text}` })] } }),
  'the alias of the cookie': text => ({ raw: { cookies: [cookie(USER_INFO_COOKIE, { alias: text })] } }),
  'the portal of the cookie': text => ({
    raw: { cookies: [cookie(USER_INFO_COOKIE, { issuer: `https://d-1234567890.awsapps.com/start/#/${text}` })] },
  }),
  'the base of the history': text => ({ raw: { cookies: [history({ bn: text, ba: text }, 'Dev', 'Dev')] } }),
  'the region of the address': text => ({ raw: { url: `${URL}?region=us-${text}-1` } }),
};

function seen(kind: string, text: string): string {
  const { raw, pageWorld } = PAGES[kind]?.(text) ?? { raw: {} };
  const facts = parsePageFacts({ url: URL, loadedAt: 1, ...raw }, pageWorld);
  if (!facts) throw new Error('a page is read, whatever is long in it');
  const { identity, sources } = readIdentity(facts);
  const { href: _, ...url } = facts.url;
  return JSON.stringify([identity, sources, url, signInHost(facts, { signInInPageRegion: false }), facts.errorCode]);
}

test.each(Object.keys(PAGES))('%s is believed while it is short, and left out, not cut, when it is long', kind => {
  expect(seen(kind, 'x'.repeat(8))).not.toBe(seen(kind, 'x'.repeat(20_000)));
  for (const length of [4097, 100_000, 3_000_000]) {
    const text = seen(kind, 'x'.repeat(length));
    expect(text.length).toBeLessThan(2000);
    expect(text).not.toContain('x'.repeat(600));
  }
});
