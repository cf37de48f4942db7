import { text, values } from '../guards.ts';
import { isAccountNumber } from '../model/account-number.ts';
import type { Identity } from './identity.ts';

/** Account numbers by `partition/alias`, as console pages have shown them. */
export type AccountAliases = Readonly<Record<string, string>>;

/** Notes which account an alias belongs to, if a page shows both. Returns the same object if nothing is new. */
export function learnAlias(aliases: AccountAliases, { partition, base }: Identity): AccountAliases {
  const { account, alias } = base;
  if (account === undefined || alias === undefined) return aliases;
  const name = aliasKey(partition, alias);
  return aliases[name] === account ? aliases : { ...aliases, [name]: account };
}

/**
 * Returns the identity with the account number or alias that its page leaves out. While switched, a page may show the
 * base by alias only (docs/console.md 1.4, 4.5), and a config may name the same base by number only.
 */
export function withKnownAccount(identity: Identity, aliases: AccountAliases): Identity {
  const { partition, base } = identity;
  if (base.account === undefined && base.alias !== undefined) {
    const account = aliases[aliasKey(partition, base.alias)];
    return account === undefined ? identity : { ...identity, base: { ...base, account } };
  }
  if (base.account === undefined || base.alias !== undefined) return identity;
  const alias = Object.keys(aliases).find(name => aliases[name] === base.account && name.startsWith(`${partition}/`));
  return alias === undefined ? identity : { ...identity, base: { ...base, alias: alias.slice(partition.length + 1) } };
}

/** The number of the account that an alias belongs to, if a page has shown it. */
export function accountOfAlias(aliases: AccountAliases, partition: string, alias: string): string | undefined {
  const name = aliasKey(partition, alias);
  return Object.hasOwn(aliases, name) ? aliases[name] : undefined;
}

/** Reads stored aliases. Leaves out entries that are no account. */
export function parseAccountAliases(stored: unknown): AccountAliases {
  return values(account => (isAccountNumber(text(account) ?? '') ? text(account) : undefined))(stored) ?? {};
}

function aliasKey(partition: string, alias: string): string {
  return `${partition}/${alias.toLowerCase()}`;
}
