import { expect, test } from 'vitest';
import { type RawPage, readingOf } from './facts.fixture.ts';
import { isSilent, mayShowMore } from './late-facts.ts';

const accountInfo = { loginDisplayNameAccount: 'corp-jump', loginDisplayNameUser: 'alice' };
const sessionData = { accountId: '999999999999', sessionARN: 'arn:aws:iam::999999999999:user/alice' };
const userInfo = { arn: sessionData.sessionARN };

test.each<[string, RawPage, boolean]>([
  ['the names are not there', { sessionData }, true],
  ['only an alias is known', { accountInfo }, true],
  ['names and number are there', { accountInfo, sessionData }, false],
])('a young page may show more: %s', (_, page, expected) => {
  const reading = readingOf(page);
  const { loadedAt } = reading.facts;
  expect(mayShowMore(reading, loadedAt + 9000)).toBe(expected);
  expect(mayShowMore(reading, loadedAt + 11_000)).toBe(false);
});

test.each<[string, RawPage, boolean]>([
  ['nothing is there', {}, true],
  ['only the account is', { sessionData: { accountId: '999999999999' }, tile: 'corp-jump (9999-9999-9999)' }, true],
  ['an ARN is in the metadata', { sessionData }, false],
  ['an ARN is in the cookie', { userInfo }, false],
  ['an ARN is in the cookie that all sessions share', { userInfo, isMultiSession: true }, true],
  ['the names are there', { accountInfo }, false],
  ['the account menu has names', { displayNames: accountInfo }, false],
])('a page is silent where it does not show who it works as: %s', (_, page, expected) => {
  expect(isSilent(readingOf(page))).toBe(expected);
});
