import { cleanName } from './clean-name.ts';

/** UTF-16 units: the sign-in refuses longer ones (docs/console.md 2.1). */
export const DISPLAY_NAME_LIMIT = 64;

/** UTF-16 units of the name that an account must leave. */
const LEAST_OF_NAME = 16;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The name under which the console shows a switch: the profile's, with two spaces, a bar, two spaces and the account
 * behind it where one is given. At most 64 UTF-16 units: the name is cut, at the end of a character; never the account,
 * which is left out where it would leave no room for the name (an alias may have 63).
 */
export function displayName(name: string, account?: string): string {
  const asked = account === undefined ? '' : `  |  ${account}`;
  const tail = asked.length > DISPLAY_NAME_LIMIT - LEAST_OF_NAME ? '' : asked;
  return cutEnd(cleanName(name), DISPLAY_NAME_LIMIT - tail.length) + tail;
}

function cutEnd(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length >= limit) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
}
