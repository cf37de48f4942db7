import { unknownWord } from '../issues/issue.ts';
import type { Reading } from '../issues/reading.ts';
import { didYouMean } from '../keys/did-you-mean.ts';
import { CSS_COLORS } from './css-colors.ts';

/** Reads a color as `rrggbb`: from `ff0000`, `#ff0000`, `f00`, `#f00` or a CSS name, in any case. */
export function readColor(value: string): Reading<string> {
  const hex = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(value)?.[1]?.toLowerCase();
  if (hex !== undefined) return { value: hex.length === 6 ? hex : hex.replace(/./g, '$&$&') };
  const named = CSS_COLORS.get(value.toLowerCase());
  if (named !== undefined) return { value: named };
  const meant = didYouMean(value, CSS_COLORS.keys());
  return { problems: [unknownWord(value, meant, 'color_invalid', 'color_misspelt')] };
}

/** The URL of a role's image, as written: https, or `data:image/…`. */
export function readImage(value: string): Reading<string> {
  const mayLoad = /^data:image\/[^\s]+$/i.test(value) || (/^https:\/\/[^\s]+$/i.test(value) && URL.canParse(value));
  return mayLoad ? { value } : { problems: [{ code: 'image_invalid', args: [value] }] };
}
