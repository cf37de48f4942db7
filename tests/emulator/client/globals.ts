import { checksum } from '../checksum.ts';
import type { AccountInfo } from './account-info.ts';
import { readCookie } from './cookies.ts';

/** The number that sign-in wants as `csrf` (console.md 2.3). */
export function readMbtc(): number {
  return checksum(decodeURIComponent(readCookie('aws-userInfo') ?? ''));
}

/** What other scripts of the page find: `AWSC` and `ConsoleNavService`. */
export function setGlobals(info: AccountInfo): void {
  Object.assign(window, {
    AWSC: { Auth: { getMbtc: readMbtc } },
    ConsoleNavService: { AccountInfo: info },
  });
}
