import { checksum } from '../checksum.ts';
import { type AccountInfo, formatAccount } from './account-info.ts';
import { readCookie } from './cookies.ts';
import type { PageOptions } from './page-options.ts';
import { whenLate } from './when-late.ts';

/** The number that sign-in wants as `csrf` (docs/console.md 2.3). */
export function readMbtc(): number {
  return checksum(decodeURIComponent(readCookie('aws-userInfo') ?? ''));
}

/** Sets the globals that other scripts of the page use: `AWSC` and `ConsoleNavService` (docs/console.md 4.1, 4.5). */
export function setGlobals(info: AccountInfo, options: PageOptions): void {
  const navigation = { Util: { getCookie: readCookie }, Model: { features: { userNameMenu: true } } };
  Object.assign(window, {
    AWSC: { Auth: auth(options.mbtc), Arn: { formatAccountNumber: formatAccount } },
    ConsoleNavService: navigation,
  });
  const { accountInfo } = options;
  if (accountInfo === 'present') Object.assign(navigation, { AccountInfo: info });
  if (accountInfo === 'late') whenLate(options.lateDelay, () => Object.assign(navigation, { AccountInfo: info }));
  if (accountInfo === 'falsy') Object.assign(navigation, { AccountInfo: null });
  if (accountInfo === 'throws') Object.defineProperty(navigation, 'AccountInfo', { get: throwUp });
}

function throwUp(): never {
  throw new TypeError('AccountInfo is not what it was');
}

function auth(mbtc: PageOptions['mbtc']): { readonly getMbtc?: () => unknown } {
  const gives = {
    number: readMbtc,
    promise: () => Promise.resolve(readMbtc()),
    boxed: () => Object(String(readMbtc())),
    rejects: () => Promise.reject(new Error('No token')),
    absent: undefined,
  }[mbtc];
  return gives ? { getMbtc: gives } : {};
}
