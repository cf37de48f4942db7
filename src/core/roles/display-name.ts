import { graphemesOf } from '../graphemes.ts';
import { cleanName } from './clean-name.ts';

/** UTF-16 units: the console's sign-in refuses longer names (docs/console.md 2.1). */
export const DISPLAY_NAME_LIMIT = 64;

/** UTF-16 units that stay for the name beside an account. */
const LEAST_OF_NAME = 16;

/**
 * The name under which the console shows a switch: the profile's name, and, if an account is given, two spaces, a bar,
 * two spaces and the account. At most 64 UTF-16 units: the name is cut at the end of a character. The account is never
 * cut; it is left out if the name had no room beside it (an alias may have 63 units).
 */
export function displayName(name: string, account?: string): string {
  const asked = account === undefined ? '' : `  |  ${account}`;
  const tail = asked.length > DISPLAY_NAME_LIMIT - LEAST_OF_NAME ? '' : asked;
  return cutEnd(cleanName(name), DISPLAY_NAME_LIMIT - tail.length) + tail;
}

function cutEnd(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  for (const { index, segment } of graphemesOf(text)) {
    if (index + segment.length >= limit) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
}
