import { decodeName } from './decode-name.ts';

/** `ConsoleNavService.AccountInfo` (docs/console.md 4.5). */
export interface AccountInfo {
  readonly loginDisplayNameAccount: string;
  readonly loginDisplayNameUser: string;
  readonly roleDisplayNameAccount?: string | undefined;
  readonly roleDisplayNameUser?: string | undefined;
}

export interface UserInfo {
  readonly arn: string;
  readonly alias: string;
  readonly username: string;
}

export interface Base {
  readonly bn: string;
  readonly ba: string;
}

/** Who is shown as signed in, and as what. Only `assumed-role` with a base name counts as switched (docs/console.md 1.4). */
export function accountInfo(user: UserInfo, { bn, ba }: Base): AccountInfo {
  const name = decodeName(user.username);
  const account = formatAccount(decodeName(user.alias));
  if (!user.arn.includes(':assumed-role/') || !bn) {
    return { loginDisplayNameAccount: account, loginDisplayNameUser: name };
  }
  return {
    loginDisplayNameAccount: formatAccount(decodeName(ba)),
    loginDisplayNameUser: decodeName(bn),
    roleDisplayNameAccount: account,
    roleDisplayNameUser: name.replace(/\/.*$/, ''),
  };
}

/** `1111-2222-3333`; an alias stays as it is. */
export function formatAccount(account: string): string {
  return account.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');
}
