import type { Ledger } from '../../core/history/ledger.ts';
import { isAccountNumber } from '../../core/model/account-number.ts';
import { isPartition } from '../../core/model/partition.ts';
import { roleLeaf } from '../../core/model/permission-set.ts';
import type { Profile } from '../../core/model/profile.ts';
import { type AccountAliases, withKnownAccount } from '../../core/roles/account-aliases.ts';
import type { Identity } from '../../core/roles/identity.ts';
import { matchBase, signedInAs } from '../../core/roles/match-base.ts';

/** Identities that the user has had, as far as Hatrack knows. */
export interface KnownSignIns {
  readonly lastIdentity: Identity | undefined;
  readonly ledger: Ledger;
  readonly accountAliases: AccountAliases;
}

interface SignIn {
  /** The wanted base if the text has it, else the usual one. */
  readonly choice: SignInChoice;
  /** `undefined` for an unknown identity, which sees all roles. */
  readonly identity: Identity | undefined;
}

/** A user name, if nothing depends on it. */
const SOMEONE = 'preview';

/**
 * The identity to make the preview for. Without a choice: the base that the user last signed in as, else the first of
 * the text. Takes the real identity that was signed in as that base, with what the ledger knows about it; if there is
 * none, makes one up.
 */
export function signIn(
  profiles: readonly Profile[],
  wanted: SignInChoice | undefined,
  { lastIdentity, ledger, accountAliases }: KnownSignIns,
): SignIn {
  const bases = findBases(profiles);
  const last = lastIdentity && withKnownAccount(lastIdentity, accountAliases);
  const usual = (last && bases.find(base => isSignedInAs(last, base))) ?? bases[0];
  // Without a base nothing depends on who it is, but for what they used last.
  if (!usual) return { choice: 'anyone', identity: last };
  if (wanted === 'anyone') return { choice: 'anyone', identity: undefined };
  if (wanted === 'other') return { choice: 'other', identity: someoneElse(bases) };
  const base = bases.find(({ name }) => baseChoice(name) === wanted) ?? usual;
  const known = [...(last ? [last] : []), ...usersOfLedger(ledger, last?.mode ?? 'classic')];
  const identity = known.map(user => withKnownAccount(user, accountAliases)).find(user => isSignedInAs(user, base)) ?? {
    ...someoneOf(base),
    mode: last?.mode ?? 'classic',
  };
  return { choice: baseChoice(base.name), identity };
}

function isSignedInAs(identity: Identity, base: Profile): boolean {
  return matchBase(base, signedInAs(identity)) === 'matched';
}

function someoneOf({ partition = 'aws', account, alias, roleName }: Profile): Omit<Identity, 'mode'> {
  const isNumber = account !== undefined && isAccountNumber(account);
  const name = isNumber ? alias : (account ?? alias);
  return {
    partition,
    base: {
      ...(isNumber && { account }),
      ...(name !== undefined && { alias: name }),
      user: roleName === undefined ? SOMEONE : `${roleLeaf(roleName)}/${SOMEONE}`,
    },
  };
}

/** Of an account that no base names, in the partition of the first base. */
function someoneElse(bases: readonly Profile[]): Identity {
  const named = new Set(bases.map(({ account }) => account));
  let number = 0;
  while (named.has(toAccount(number))) number++;
  const partition = bases[0]?.partition ?? 'aws';
  return { partition, mode: 'classic', base: { account: toAccount(number), user: SOMEONE } };
}

function toAccount(number: number): string {
  return String(number).padStart(12, '0');
}

/** Who the preview is for: a base of the text, someone of an account that no base names, or someone unknown. */
export type SignInChoice = `base:${string}` | 'other' | 'anyone';

/** A base that one can be signed in as. */
export interface BaseChoice {
  readonly name: string;
  /** 12 digits, or an alias. */
  readonly account: string;
  /** The role that one must be signed in with. */
  readonly roleName?: string;
}

export function baseChoice(name: string): SignInChoice {
  return `base:${name}`;
}

/** The bases with an account, in text order; of several sections of one name the first that has one. */
export function findBases(profiles: readonly Profile[]): readonly Profile[] {
  const sources = new Set(profiles.map(({ source }) => source));
  const bases = new Map<string, Profile>();
  for (const profile of profiles) {
    const isBase = sources.has(profile.name) && (profile.account ?? profile.alias) !== undefined;
    if (isBase && !bases.has(profile.name)) bases.set(profile.name, profile);
  }
  return [...bases.values()];
}

export function toBaseChoice({ name, account, alias, roleName }: Profile): BaseChoice {
  return { name, account: account ?? alias ?? '', ...(roleName !== undefined && { roleName }) };
}

/** Who the ledger has entries of, read from its keys (`baseKey`), those who switched last first. */
function usersOfLedger(ledger: Ledger, mode: Identity['mode']): readonly Identity[] {
  const lastUse = (key: string): number => ledger[key]?.[0]?.lastUsed ?? 0;
  return Object.keys(ledger)
    .toSorted((one, other) => lastUse(other) - lastUse(one))
    .flatMap(key => toIdentity(key, mode) ?? []);
}

function toIdentity(key: string, mode: Identity['mode']): Identity | undefined {
  const [partition, place, ...rest] = key.split('/');
  const user = rest.join('/');
  if (!isPartition(partition) || place === undefined || place === '?') return undefined;
  const account = isAccountNumber(place) ? { account: place } : { alias: place };
  return { partition, mode, base: { ...account, ...(user !== '' && user !== '?' && { user }) } };
}
