/** A range of a text, and what replaces it. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The shortest single change that turns one text into another; `undefined` if they are the same. */
export function minimalChange(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (isInsidePair(before, start) || isInsidePair(after, start)) start--;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  if (isInsidePair(before, before.length - end) || isInsidePair(after, after.length - end)) end--;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** True between the two units of one character. */
function isInsidePair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
