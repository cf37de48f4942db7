/** An account's number as the console shows it, `1111-2222-3333`; an alias, and anything else, as it is. */
export function accountText(account: string): string {
  return account.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');
}
