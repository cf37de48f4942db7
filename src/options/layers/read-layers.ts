import { readOwnConfig } from '../../aws/portal/read-config.ts';
import { resolveAmong } from '../../core/config/parse-config.ts';
import { inflateText } from '../../core/deflate.ts';
import type { LayerText } from '../../core/layers/layer-text.ts';
import { combineLayers, LAYERS } from '../../core/model/layers.ts';
import type { Layer } from '../../core/model/profile.ts';
import { createRoleMaker } from '../../core/roles/to-roles.ts';
import type { DraftReading } from '../reading/draft-reading.ts';
import { readDraft } from '../reading/read-draft.ts';

/** The deflated texts of layers. `before`: the text that the user saw last, if it was another one; empty if they saw none. */
export type LayerQuestion = Readonly<Partial<Record<Layer, Pick<LayerText, 'deflated' | 'digest' | 'before'>>>>;

/** A role that is not listed, because another layer has a role of the same name. */
export interface Shadowed {
  readonly name: string;
  readonly by: Layer;
}

/** What the text of a layer contains. */
export interface LayerReading extends Pick<DraftReading, 'text' | 'issues' | 'issueCounts' | 'roleCount'> {
  readonly digest: string;
  /** The text that the user saw last; empty if they saw none; `undefined` if they have seen this one. */
  readonly before: string | undefined;
  readonly shadowed: readonly Shadowed[];
}

export type LayersReading = Readonly<Partial<Record<Layer, LayerReading>>>;

/**
 * Reads the texts of all layers; the sources of one may be in another. Takes some tenths of a second for 10,000 roles: call
 * it in a worker. Leaves out a damaged text.
 */
export async function readLayers(question: LayerQuestion): Promise<LayersReading> {
  const texts = await inflateAll(question);
  const read = texts.map(inflated => ({ ...inflated, own: readOwnConfig(inflated.text, inflated.layer) }));
  const profilesOf = Object.fromEntries(read.map(({ layer, own }) => [layer, resolveAmong(own).profiles]));
  const all = combineLayers(profilesOf);
  const toRole = createRoleMaker(all);
  return Object.fromEntries(
    read.map(({ layer, own, ...inflated }) => {
      const others = all.filter(profile => profile.layer !== layer);
      const { roleCount, issues, issueCounts } = readDraft(inflated.text, own, others).reading;
      const shadowed = all.flatMap(({ shadowedBy, ...profile }) =>
        profile.layer === layer && shadowedBy && toRole(profile) ? [{ name: profile.name, by: shadowedBy }] : [],
      );
      return [layer, { ...inflated, roleCount, issues, issueCounts, shadowed }];
    }),
  );
}

async function inflateAll(question: LayerQuestion) {
  const inflate = (deflated: string): Promise<string | undefined> => inflateText(deflated).catch(() => undefined);
  const inflated = LAYERS.map(async layer => {
    const { deflated, digest, before } = question[layer] ?? {};
    const text = deflated === undefined ? undefined : await inflate(deflated);
    if (text === undefined || digest === undefined) return [];
    return [{ layer, text, digest, before: before && ((await inflate(before)) ?? '') }];
  });
  return (await Promise.all(inflated)).flat();
}
