import type { ReadKey } from '../config/keys/known-keys.ts';
import type { Line } from '../config/lines/line.ts';
import { countingUnits, type EntryUnit, unitsOf } from './text-blocks.ts';

/** Which role or account a section is about. They go together: half of one and half of another would name a third. */
const TARGET_KEYS: ReadonlySet<string> = new Set<ReadKey>([
  'role_arn',
  'aws_account_id',
  'role_name',
  'sso_account_id',
  'sso_role_name',
  'sso_session',
  'sso_start_url',
  'sso_region',
  'granted_sso_account_id',
  'granted_sso_role_name',
  'granted_sso_start_url',
]);

/**
 * A section of one's own with what another of the same name says: the other's values count, in the lines of one's own;
 * keys that only one's own has stay, and so do its header, its comments and its order. Keys that only the other has
 * follow the last entry. Gives the lines as they are to be written: one's own where the other says nothing new.
 */
export function mergeSection(own: readonly Line[], other: readonly Line[]): readonly string[] {
  const units = unitsOf(own);
  const counting = countingUnits(units);
  const news = new Map(
    [...countingUnits(unitsOf(other))].filter(([, { line, nested }]) => line.value !== '' || nested.length > 0),
  );
  const hasTarget = [...news.keys()].some(key => TARGET_KEYS.has(key));
  const added = new Map(news);
  const merged: Written[] = [];
  for (const unit of units) {
    const { line, nested } = unit;
    const kept = { isEntry: line.kind === 'entry', lines: [line, ...nested].map(({ written }) => written) };
    if (line.kind !== 'entry') {
      merged.push(kept);
      continue;
    }
    const [mine, theirs] = [counting.get(line.key), news.get(line.key)];
    if (!mine || !theirs) {
      if (!hasTarget || !TARGET_KEYS.has(line.key)) merged.push(kept);
    } else if (isSame(mine, theirs)) {
      added.delete(line.key);
      merged.push(kept);
    } else if (unit === mine && theirs.nested.length === 0) {
      added.delete(line.key);
      merged.push({ isEntry: true, lines: indented(theirs, indentOf(line.written)), isNew: true });
    }
    // What is nested could take in lines that follow: it comes last.
  }
  if (added.size === 0 && merged.length === units.length && !merged.some(({ isNew }) => isNew)) {
    return own.map(({ written }) => written);
  }
  const last = merged.findLastIndex(({ isEntry }) => isEntry) + 1;
  const all = [
    ...merged.slice(0, last).map(({ lines }) => lines),
    ...[...added.values()].map(unit => indented(unit, '')),
    ...merged.slice(last).map(({ lines }) => lines),
  ];
  return [own[0]?.written ?? '', ...all.flat()];
}

/** Lines of a merged section that belong together. */
interface Written {
  readonly isEntry: boolean;
  readonly lines: readonly string[];
  readonly isNew?: true;
}

function isSame(one: EntryUnit, other: EntryUnit): boolean {
  const [nested, otherNested] = [one, other].map(unit => unit.nested.map(({ written }) => written.trim()).join('\n'));
  return one.line.value === other.line.value && nested === otherNested;
}

/** The lines of an entry, moved to another indent. */
function indented({ line, nested }: EntryUnit, indent: string): readonly string[] {
  const from = indentOf(line.written).length;
  return [line, ...nested].map(({ written }) => indent + written.slice(from));
}

function indentOf(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}
