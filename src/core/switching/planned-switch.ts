import { type Guard, number, record, text } from '../guards.ts';
import { parseRole } from '../roles/parse-role.ts';
import type { Role } from '../roles/role.ts';

/** A switch that happens as soon as the user is signed in to the console. Its role's base is who it is for. */
export interface PlannedSwitch {
  /** The tab in which the user signs in. */
  readonly tabId: number;
  readonly role: Role;
  /** When the user chose the role, in ms since 1970. */
  readonly at: number;
  /** The address of the console page to come back to, whose session has ended. Then no other tab counts. */
  readonly page?: string;
}

/** ms after which a user who signs in has something else in mind: 15 minutes. */
const LIFETIME = 15 * 60_000;

/** Reads a stored plan; `undefined` for anything else. */
export const parsePlannedSwitch: Guard<PlannedSwitch> = record(
  { tabId: number, role: parseRole, at: number },
  { page: text },
);

/** Whether what the user chose is still meant. */
export function isMeant({ at }: Pick<PlannedSwitch, 'at'>, now: number): boolean {
  return now - at < LIFETIME;
}
