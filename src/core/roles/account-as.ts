import { accountText } from '../model/account-text.ts';
import type { AccountLook } from '../settings.ts';

/** How an account is named, as the user wants it; `undefined` where they want no account, or none is known. */
export function accountAs(accounts: AccountLook, account: string | undefined, alias?: string): string | undefined {
  if (accounts === 'hidden') return undefined;
  const number = account && accountText(account);
  if (!alias || (accounts === 'id' && number)) return number;
  return accounts === 'both' && number ? `${alias} ${number}` : alias;
}
