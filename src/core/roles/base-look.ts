import type { Profile } from '../model/profile.ts';
import { createSources } from '../model/sources.ts';
import { pickDefined } from '../pick-defined.ts';
import { colorOf } from './environment.ts';
import type { Identity } from './identity.ts';
import { matchBase, signedInAs } from './match-base.ts';

/** How to show a base. */
export type BaseLook = Pick<Profile, 'name' | 'color' | 'image'>;

/** How to show the base that an identity is. Of its sections, the first with a color or an image counts. */
export function baseLook(
  profiles: readonly Profile[],
  identity: Pick<Identity, 'partition' | 'mode' | 'base' | 'role'>,
): BaseLook | undefined {
  const who = signedInAs(identity);
  return lookOf(
    createSources(profiles)
      .bases.flat()
      .filter(base => matchBase(base, who) === 'matched'),
  );
}

/** How to show sections that are all the same base. */
export function lookOf(bases: readonly Profile[]): BaseLook | undefined {
  const looks = bases.map(base => pickDefined<BaseLook>({ name: base.name, color: colorOf(base), image: base.image }));
  const [first] = looks;
  return first && { ...looks.find(({ color, image }) => color !== undefined || image !== undefined), name: first.name };
}
