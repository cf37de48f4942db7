import { popupList } from '../../core/history/popup-list.ts';
import type { Profile } from '../../core/model/profile.ts';
import { findCurrentRoles } from '../../core/roles/current-role.ts';
import { groupHidden } from '../../core/roles/group-hidden.ts';
import type { Role } from '../../core/roles/role.ts';
import { createRoleFinder } from '../../core/roles/role-key.ts';
import type { PreviewList, PreviewView } from './preview-list.ts';
import { findBases, signIn, toBaseChoice } from './sign-in.ts';

/**
 * What the popup will show of these profiles, made by the code that makes the popup's list.
 * @param savedImages image URLs of the saved text
 */
export function makePreview(
  profiles: readonly Profile[],
  view: PreviewView,
  savedImages: ReadonlySet<string>,
): Omit<PreviewList, 'nonRoles'> {
  const { choice, identity } = signIn(profiles, view.wanted, view);
  const { visible, roles, sections } = popupList({ ...view, profiles, identity, showsHistory: false });
  const lineOf = ({ layer = 'personal' }: Role, index: number) => (layer === 'personal' && visible.lines[index]) || 0;
  const lines = new Map(visible.roles.map((role, index) => [role, lineOf(role, index)]));
  const places = new Map(roles.map((role, place) => [role, place]));
  const current = identity && findCurrentRoles(roles, identity).meant.map(({ key }) => key);
  const shown = roles.map(role => withoutUnsavedImage(role, savedImages));
  return {
    bases: findBases(profiles).map(toBaseChoice),
    choice,
    basis: visible.basis,
    roles: shown,
    lines: roles.map(role => lines.get(role) ?? 0),
    sections: sections.map(({ roles: listed, ...heading }) => ({
      ...heading,
      rows: listed.flatMap(role => places.get(role) ?? []),
    })),
    favorites: favoriteKeys(roles, view.favorites),
    ...(current && { current }),
    hidden: groupHidden(visible.hidden)
      .map(({ roles: { length }, ...reason }) => ({ ...reason, count: length }))
      .toSorted((one, other) => other.count - one.count),
    unsavedImages: shown.filter((role, place) => role !== roles[place]).length,
  };
}

function favoriteKeys(roles: Parameters<typeof createRoleFinder>[0], favorites: readonly string[]): readonly string[] {
  if (favorites.length === 0) return [];
  const findRole = createRoleFinder(roles);
  return favorites.flatMap(key => findRole(key)?.key ?? []);
}

/**
 * Leaves out an image that is not saved yet: while the user types an address, each letter would name another host to
 * ask. An image that is data itself stays.
 */
function withoutUnsavedImage(role: Role, saved: ReadonlySet<string>): Role {
  const { image, ...rest } = role;
  return image === undefined || image.startsWith('data:') || saved.has(image) ? role : rest;
}
