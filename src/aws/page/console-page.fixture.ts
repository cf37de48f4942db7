import { csrfOfUserInfo } from '../values/csrf.ts';
import type { RawPage } from './facts.fixture.ts';
import type { ElementCounts } from './header-generation.ts';

export const SESSION = {
  prismModeEnabled: false,
  accountId: '999999999999',
  accountAlias: 'corp-jump',
  sessionARN: 'arn:aws:iam::999999999999:user/alice',
};
export const USER_INFO = { arn: 'arn:aws:iam::999999999999:user/alice', alias: 'corp-jump', username: 'alice' };
export const NAMES = { loginDisplayNameAccount: 'corp-jump', loginDisplayNameUser: 'alice' };
const TILE = 'corp-jump (9999-9999-9999)';

export const HEADER_2025: ElementCounts = {
  header: 1,
  headerContent: 1,
  bar: 1,
  accountButton: 1,
  tile: 1,
  sessionData: 1,
};

/** A page as it is today, with some of it changed. */
export const page = (changed: RawPage = {}): RawPage => ({
  ...{ sessionData: SESSION, userInfo: USER_INFO, accountInfo: NAMES, tile: TILE },
  mbtc: csrfOfUserInfo(encodeURIComponent(JSON.stringify(USER_INFO))),
  ...changed,
});

/** A time at which a page has shown everything. */
export const LATER = 1_000_000;
