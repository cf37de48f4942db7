import type { Profile } from '../../core/model/profile.ts';

/** For whom the preview is: a base of the text, someone of an account that no base names, or someone unknown. */
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
