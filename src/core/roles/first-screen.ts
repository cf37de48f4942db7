import { type Guard, number, oneOf, record, text, wholeList } from '../guards.ts';
import type { Identity } from './identity.ts';
import { parseRole } from './parse-role.ts';
import type { Role } from './role.ts';
import type { RoleSection } from './role-list.ts';

/**
 * What the popup paints before it has read the index. It has an item of its own because the index of a large config
 * takes long to read.
 */
export interface FirstScreen {
  /** The identity that the list was made for: see `identityKey`. */
  readonly identity: string;
  /** How many roles the whole list has. */
  readonly total: number;
  readonly sections: readonly RoleSection[];
}

/** More rows than a popup of 560 px shows. */
const ROWS = 24;

/** UTF-16 units. Longer images (data URLs) would make the item slow to read. Their rows first show the color. */
const LONGEST_IMAGE = 500;

/** A key of everything in an identity that decides which roles show, and how they look. */
export function identityKey({ partition, mode, base, role }: Identity): string {
  const fields = [partition, mode, base.account, base.alias, base.user, role?.account, role?.roleName];
  return JSON.stringify(fields.map(field => field ?? ''));
}

/** The first rows of a list, ready to be stored. */
export function firstScreen(identity: Identity, list: readonly RoleSection[], limit = ROWS): FirstScreen {
  const sections: RoleSection[] = [];
  let left = limit;
  for (const section of list) {
    if (left <= 0) break;
    const roles = section.roles.slice(0, left);
    sections.push({ ...section, roles: roles.map(withoutLongImage) });
    left -= roles.length;
  }
  const total = list.reduce((sum, { roles }) => sum + roles.length, 0);
  return { identity: identityKey(identity), total, sections };
}

const KINDS: readonly RoleSection['kind'][] = ['favorites', 'recent', 'group', 'account', 'ungrouped', 'history'];

const parseSection: Guard<RoleSection> = record(
  { kind: oneOf(KINDS), roles: wholeList(parseRole) },
  { title: text, account: text, base: text },
);

/** Reads a stored first screen. A broken one is left out as a whole: the popup is only slower without it. */
export const parseFirstScreen: Guard<FirstScreen> = record({
  ...{ identity: text, total: number, sections: wholeList(parseSection) },
});

function withoutLongImage(role: Role): Role {
  if (role.image === undefined || role.image.length <= LONGEST_IMAGE) return role;
  const { image: _, ...rest } = role;
  return rest;
}
