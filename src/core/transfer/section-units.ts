import { createBlockTracker } from '../config/block-tracker.ts';
import { readLineParts } from '../config/line-parts.ts';
import { plainLine } from '../config/plain-line.ts';
import { readValue } from '../config/read-value.ts';

/** One entry of a section with the lines nested under it, or a line that is no entry. */
export interface SectionUnit {
  /** Lower case; `undefined` for a comment, a blank line, or what cannot be read. */
  readonly key: string | undefined;
  readonly writtenKey: string;
  /** As it is read, quotes and comment dropped. */
  readonly value: string;
  /** The AWS CLI's `s3 =` with indented lines. */
  readonly nested: readonly string[];
  readonly line: string;
}

/** Takes a section's lines apart, the header left out. Comments between nested lines come after them. */
export function readUnits(lines: readonly string[]): readonly SectionUnit[] {
  const follow = createBlockTracker(true);
  const units: (SectionUnit & { readonly nested: string[] })[] = [];
  let entry: { readonly nested: string[] } | undefined;
  for (const line of lines) {
    const parts = readLineParts(line);
    const { text } = plainLine(line);
    if (follow(line).isNested) {
      entry?.nested.push(line);
      continue;
    }
    const isEntry = parts.kind === 'entry';
    const writtenKey = isEntry ? text.slice(parts.key.from, parts.key.to) : '';
    const unit = {
      key: isEntry ? writtenKey.toLowerCase() : undefined,
      writtenKey,
      value: isEntry ? readValue(text.slice(parts.separator + 1)).text : '',
      nested: [],
      line,
    };
    units.push(unit);
    if (isEntry || parts.kind === 'text') entry = isEntry ? unit : undefined;
  }
  return units;
}

/** The entry that counts for each key: the first one, but a lower-case spelling before any other, as `scanSections` has it. */
export function countingUnits(units: readonly SectionUnit[]): ReadonlyMap<string, SectionUnit> {
  const counting = new Map<string, SectionUnit>();
  for (const unit of units) {
    if (unit.key === undefined) continue;
    const earlier = counting.get(unit.key);
    if (!earlier || (unit.writtenKey === unit.key && earlier.writtenKey !== unit.key)) counting.set(unit.key, unit);
  }
  return counting;
}
