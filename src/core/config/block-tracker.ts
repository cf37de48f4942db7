import type { LineParts } from './line-parts.ts';

/**
 * Makes a follower of nested blocks (the AWS CLI's `s3 =` with lines indented under it): given the lines of a section
 * one after the other, it tells of each whether it stands in a block. The rule is that of `scanSections`.
 */
export function createBlockTracker(): (line: string, parts: LineParts) => boolean {
  let blockIndent: number | undefined;
  return (line, parts) => {
    if (parts.kind === 'blank' || parts.kind === 'comment') return false;
    const indent = line.length - line.trimStart().length;
    if (parts.kind !== 'section' && blockIndent !== undefined && indent > blockIndent) return true;
    blockIndent = parts.kind === 'entry' && isEmpty(line.slice(parts.value.from, parts.value.to)) ? indent : undefined;
    return false;
  };
}

/** Nothing, or quotes around nothing. */
function isEmpty(value: string): boolean {
  return /^(?:""|''|["'])?$/.test(value);
}
