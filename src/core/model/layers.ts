import type { Layer, Profile } from './profile.ts';

/**
 * All layers, as they are listed; of several profiles with one name the first layer's wins. The user's own word comes
 * first, then by who vouches for a text: the company's policy, an address that was added, another extension.
 */
export const LAYERS = ['personal', 'managed', 'team', 'sent'] as const satisfies readonly Layer[];

/** A layer that the user does not write. */
export type ReadOnlyLayer = Exclude<Layer, 'personal'>;

export const READ_ONLY_LAYERS = ['managed', 'team', 'sent'] as const satisfies readonly ReadOnlyLayer[];

/** Stored layers, or those of a message; what is none is left out. */
export function parseReadOnlyLayers(value: unknown): readonly ReadOnlyLayer[] {
  return Array.isArray(value) ? READ_ONLY_LAYERS.filter(layer => value.includes(layer)) : [];
}

/**
 * The profiles of all layers as one list. One that has a namesake in an earlier layer stays, marked: it is no role any
 * more, but still the base that the text around it means (see `createSources`).
 */
export function combineLayers(profilesOf: Readonly<Partial<Record<Layer, readonly Profile[]>>>): readonly Profile[] {
  const layers = LAYERS.map(layer => profilesOf[layer] ?? []).filter(profiles => profiles.length > 0);
  if (layers.length < 2) return layers[0] ?? [];
  const winners = new Map<string, Layer>();
  return layers.flatMap(profiles => {
    const marked = profiles.map(profile => {
      const shadowedBy = winners.get(profile.name);
      return shadowedBy === undefined ? profile : { ...profile, shadowedBy };
    });
    for (const profile of profiles) {
      if (saysWho(profile) && !winners.has(profile.name)) winners.set(profile.name, profile.layer);
    }
    return marked;
  });
}

/** A section without an account, such as the AWS CLI's `[default]` with a region, takes nobody's place. */
function saysWho({ account, alias, portal }: Profile): boolean {
  return account !== undefined || alias !== undefined || portal !== undefined;
}
