import type { Role } from '../../core/roles/role.ts';

interface ShownRoles {
  readonly roles: readonly Role[];
  readonly unsavedImages: number;
}

/**
 * Leaves out the images that are not saved yet: an address that is being typed names a host per letter, and each would
 * be asked. An image that is its own data asks nobody.
 */
export function hideUnsavedImages(roles: readonly Role[], saved: ReadonlySet<string>): ShownRoles {
  let unsavedImages = 0;
  const shown = roles.map(role => {
    const { image, ...rest } = role;
    if (image === undefined || image.startsWith('data:') || saved.has(image)) return role;
    unsavedImages++;
    return rest;
  });
  return { roles: shown, unsavedImages };
}
