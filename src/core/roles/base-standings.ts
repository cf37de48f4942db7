import type { Profile } from '../model/profile.ts';
import { type Base, createSources } from '../model/sources.ts';
import { type BaseLook, lookOf } from './base-look.ts';
import { type BaseMatch, matchBase, type SignedIn } from './match-base.ts';

/** How many steps the sources of sources are followed. The parser removes circles, and longer chains do not exist. */
const LONGEST_CHAIN = 10;

/**
 * Why the base shows its roles. `chain`: the identity is a base further up. `base-without-account`: the text does not
 * show whose keys the base has, as in many AWS CLI files. `base-not-defined`: the text has no such section. Every
 * identity sees the roles of the last two.
 */
export type ShownByBase = 'base' | 'chain' | 'base-without-account' | 'base-not-defined';
export type HiddenByBase = 'other-base' | 'base-role';

/** A base is compared with every identity that is signed in. The best of the results counts; this is their order. */
const BEST_FIRST: readonly BaseMatch[] = ['matched', 'base-role', 'other-base', 'base-without-account'];

/** What a base means for the roles that are switched to from it. */
export type BaseStanding =
  /** `via`: the role up the chain that the user has to assume before. */
  | { readonly why: ShownByBase; readonly via?: string }
  /** `base`: the base that was compared last. */
  | { readonly why: HiddenByBase; readonly base: string };

const NOT_DEFINED: BaseStanding = { why: 'base-not-defined' };

export interface BaseStandings {
  /** Names of the bases that match the identity in front, in text order. */
  readonly matching: readonly string[];
  /** How to show the identity in front: see `baseLook`. */
  readonly look: BaseLook | undefined;
  /** True if a base matches any identity that is signed in. */
  readonly isAnyMatched: boolean;
  /** True if any base has an account. Without an account, no base can fail to match. */
  readonly hasAccounts: boolean;
  /** What the base of a profile means for it. */
  of(profile: Profile): BaseStanding;
}

/**
 * Compares every base with every identity that is signed in, once each. Several sections with one name are
 * alternatives.
 * @param people the identities, the one in front first
 * @param originalAuthorizes true if the first identity authorizes each switch of a chain, as in classic mode
 */
export function createBaseStandings(
  profiles: readonly Profile[],
  people: readonly SignedIn[],
  originalAuthorizes: boolean,
): BaseStandings {
  const sources = createSources(profiles);
  const matches = new Map<Profile, BaseMatch>();
  const inFront = new Set<Profile>();
  for (const base of sources.bases.flat()) {
    const found = people.map(who => matchBase(base, who));
    if (found[0] === 'matched') inFront.add(base);
    matches.set(base, BEST_FIRST.find(match => found.includes(match)) ?? 'other-base');
  }
  const known = new Map<Base, BaseStanding>();

  const standing = (base: Base, steps = 1): BaseStanding => {
    const own = base.map(section => matches.get(section));
    if (own.includes('matched')) return { why: 'base' };
    const up = base.find(({ source }) => source !== undefined);
    if (up && (originalAuthorizes || own.includes('base-without-account'))) {
      const next = sources.of(up);
      const above = next && steps < LONGEST_CHAIN ? standing(next, steps + 1) : NOT_DEFINED;
      const via = base.find(isRole)?.name;
      return above.why === 'base' || above.why === 'chain'
        ? { ...above, why: 'chain', ...(via !== undefined && { via }) }
        : above;
    }
    const why = (['base-role', 'other-base'] as const).find(match => own.includes(match));
    return why ? { why, base: base[0].name } : { why: 'base-without-account' };
  };

  const matching = sources.bases.filter(base => base.some(section => inFront.has(section)));
  return {
    matching: [...new Set(matching.map(([{ name }]) => name))],
    look: lookOf([...inFront]),
    isAnyMatched: [...matches.values()].includes('matched'),
    hasAccounts: [...matches.values()].some(match => match !== 'base-without-account'),
    of(profile) {
      const base = sources.of(profile);
      if (!base) return NOT_DEFINED;
      const found = known.get(base) ?? standing(base);
      known.set(base, found);
      return found;
    },
  };
}

/** Whether a base is a role that is assumed, and not an identity that signs in. */
function isRole({ account, roleName, source }: Profile): boolean {
  return account !== undefined && roleName !== undefined && source !== undefined;
}
