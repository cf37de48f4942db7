import type { Layer, Profile } from './profile.ts';

/**
 * All layers, in the order of the list. If several profiles have one name, the first layer's wins: first the user's own
 * text, then texts by who answers for them: the company's policy, an address that the user added, another extension.
 */
export const LAYERS = ['personal', 'managed', 'team', 'sent'] as const satisfies readonly Layer[];

/** A layer that the user does not write. */
export type ReadOnlyLayer = Exclude<Layer, 'personal'>;

export const READ_ONLY_LAYERS = ['managed', 'team', 'sent'] as const satisfies readonly ReadOnlyLayer[];

/** Reads layers from storage or a message. Leaves out values that are no layer. */
export function parseReadOnlyLayers(value: unknown): readonly ReadOnlyLayer[] {
  return Array.isArray(value) ? READ_ONLY_LAYERS.filter(layer => value.includes(layer)) : [];
}

/**
 * The profiles of all layers as one list. A profile with the name of one in an earlier layer stays, with a mark: it is
 * no role any more, but still the base that its own text means (see `createSources`).
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

/** Whether a section names an account. Others, such as the AWS CLI's `[default]` with a region, replace no profile. */
function saysWho({ account, alias, portal }: Profile): boolean {
  return account !== undefined || alias !== undefined || portal !== undefined;
}
