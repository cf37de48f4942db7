import type { Layer, Profile } from './profile.ts';

/** The sections that one `source_profile` may mean: several of one name are alternatives. Never empty. */
export type Base = readonly [Profile, ...Profile[]];

export interface Sources {
  /** All of them, in the order of the text; the same objects as `of` gives. */
  readonly bases: readonly Base[];
  /** What the source of a profile means; `undefined` for one that names none, or none that there is. */
  of(profile: Profile): Base | undefined;
}

/**
 * Finds what sources mean: a name of the profile's own layer, else of the first layer that has it. So what a team's text
 * says stays true whatever names the user's own text uses.
 * @param profiles layer by layer, as `combineLayers` gives them
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
