import type { Profile } from '../config/profile.ts';
import { type BaseMatch, matchBase, type SignedIn } from './match-base.ts';

/** Sources of sources are followed this far; whoever reads the text takes circles out, and longer chains do not exist. */
const LONGEST_CHAIN = 10;

/**
 * `chain`: a base further up is who is signed in. `base-without-account`: nothing tells whose keys those are, as in many
 * AWS CLI files; `base-not-defined`: the text has no such section. Targets of these two are offered to everybody.
 */
export type ShownByBase = 'base' | 'chain' | 'base-without-account' | 'base-not-defined';
export type HiddenByBase = 'other-base' | 'base-role';

/** What a base means for its targets, for who is signed in. */
export type BaseStanding =
  | { readonly why: ShownByBase }
  /** `base`: the one that was compared last. */
  | { readonly why: HiddenByBase; readonly base: string };

export interface BaseStandings {
  /** Names of the bases that are who is signed in, in text order. */
  readonly matching: readonly string[];
  /** True when any base names an account: only then can one be missed. */
  readonly hasAccounts: boolean;
  of(baseName: string): BaseStanding;
}

/**
 * Compares every base with who is signed in, once each. Several sections of one name are alternatives.
 * @param originalAuthorises true where the first identity authorises each switch of a chain, as in classic mode
 */
export function createBaseStandings(
  profiles: readonly Profile[],
  who: SignedIn,
  originalAuthorises: boolean,
): BaseStandings {
  const bases = groupBases(profiles);
  const matches = new Map<Profile, BaseMatch>();
  for (const base of [...bases.values()].flat()) matches.set(base, matchBase(base, who));
  const known = new Map<string, BaseStanding>();

  const standing = (name: string, steps = 1): BaseStanding => {
    const sections = bases.get(name);
    if (!sections || steps > LONGEST_CHAIN) return { why: 'base-not-defined' };
    const own = sections.map(base => matches.get(base));
    if (own.includes('matched')) return { why: 'base' };
    const up = sections.find(({ source }) => source !== undefined)?.source;
    if (up !== undefined && (originalAuthorises || own.includes('base-without-account'))) {
      const above = standing(up, steps + 1);
      return above.why === 'base' ? { why: 'chain' } : above;
    }
    const why = (['base-role', 'other-base'] as const).find(match => own.includes(match));
    return why ? { why, base: name } : { why: 'base-without-account' };
  };

  const matching = [...bases].filter(([, sections]) => sections.some(base => matches.get(base) === 'matched'));
  return {
    matching: matching.map(([name]) => name),
    hasAccounts: [...matches.values()].some(match => match !== 'base-without-account'),
    of(name) {
      const found = known.get(name) ?? standing(name);
      known.set(name, found);
      return found;
    },
  };
}

function groupBases(profiles: readonly Profile[]): ReadonlyMap<string, readonly Profile[]> {
  const sources = new Set(profiles.map(({ source }) => source));
  const bases = new Map<string, Profile[]>();
  for (const profile of profiles) {
    if (!sources.has(profile.name)) continue;
    const sections = bases.get(profile.name);
    if (sections) sections.push(profile);
    else bases.set(profile.name, [profile]);
  }
  return bases;
}
