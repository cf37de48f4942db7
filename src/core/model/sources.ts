import type { Layer, Profile } from './profile.ts';

/** The sections that one `source_profile` may mean: several of one name are alternatives. Never empty. */
export type Base = readonly [Profile, ...Profile[]];

export interface Sources {
  /** All bases, in text order: the same objects that `of` returns. */
  readonly bases: readonly Base[];
  /** The base that the source of a profile means; `undefined` if there is no source, or no such base. */
  of(profile: Profile): Base | undefined;
}

/**
 * Finds the bases that sources mean: in the profile's own layer, else in the first layer that has the name. So a team's
 * text keeps its meaning, whatever names the user's own text has.
 * @param profiles layer by layer, from `combineLayers`
 */
export function createSources(profiles: readonly Profile[]): Sources {
  const names = new Set(profiles.map(({ source }) => source));
  const layers = new Map<Layer, Map<string, [Profile, ...Profile[]]>>();
  for (const profile of profiles) {
    if (!names.has(profile.name)) continue;
    let bases = layers.get(profile.layer);
    if (!bases) {
      bases = new Map();
      layers.set(profile.layer, bases);
    }
    const base = bases.get(profile.name);
    if (base) base.push(profile);
    else bases.set(profile.name, [profile]);
  }
  return {
    bases: [...layers.values()].flatMap(bases => [...bases.values()]),
    of({ source, layer }) {
      if (source === undefined) return undefined;
      const own = layers.get(layer)?.get(source);
      if (own) return own;
      for (const bases of layers.values()) {
        const base = bases.get(source);
        if (base) return base;
      }
      return undefined;
    },
  };
}
