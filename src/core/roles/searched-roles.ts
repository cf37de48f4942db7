import { eachInSteps, type Steps } from '../steps.ts';
import type { Role } from './role.ts';
import { SEARCH_FIELDS } from './search-fields.ts';
import { type SearchedText, toSearchedText } from './searched-text.ts';

/** All that is searched: few values of the fields behind the name differ, so each of them is compared only once. */
export interface SearchedRoles {
  /** The numbers of all roles. */
  readonly everyone: readonly number[];
  /** By number of the role. */
  readonly names: readonly SearchedText[];
  /** The different values of all other fields. */
  readonly values: readonly SearchedText[];
  /** Numbers of a role's values, in the order of `SEARCH_FIELDS` from the second field on, for one role after another. */
  readonly numbers: Int32Array;
}

/** How many fields a role has behind its name. */
export const OTHER_FIELDS = SEARCH_FIELDS.length - 1;

/** Prepares roles for a search. */
export function* searchedRolesInSteps(roles: readonly Role[]): Steps<SearchedRoles> {
  const names: SearchedText[] = [];
  const values: SearchedText[] = [];
  const numbers = new Int32Array(roles.length * OTHER_FIELDS);
  const known = new Map<string, number>();
  const numberOf = (value: string): number => {
    const number = known.get(value);
    if (number !== undefined) return number;
    known.set(value, values.length);
    return values.push(toSearchedText(value)) - 1;
  };
  yield* eachInSteps(roles, role => {
    const { name, account, alias = '', roleName, group = '', base = '', baseAlias = '', region = '' } = role;
    let at = names.length * OTHER_FIELDS;
    for (const value of [account, alias, roleName, group, base, baseAlias, region]) numbers[at++] = numberOf(value);
    names.push(toSearchedText(name));
  });
  return { everyone: [...roles.keys()], names, values, numbers };
}

/** What a search compares of one role, in the order of `SEARCH_FIELDS`. */
export function fieldsOf({ names, values, numbers }: SearchedRoles, role: number): readonly SearchedText[] {
  const first = role * OTHER_FIELDS;
  const others = numbers.subarray(first, first + OTHER_FIELDS);
  return [names[role], ...Array.from(others, number => values[number])].filter(text => text !== undefined);
}
