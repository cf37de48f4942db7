import type { ReadKey } from '../config/keys/known-keys.ts';
import type { Line } from '../config/lines/line.ts';
import { countingUnits, type EntryUnit, type Unit, unitsOf } from './text-blocks.ts';

/** Keys that together name a role or an account: a mixture of two sections would name a third role. */
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
 * Merges another section into the user's section of the same name. The other section's values count. The user's header,
 * comments and order stay, and so do keys that only the user's section has. Keys that only the other section has follow the
 * last entry. Returns the lines to write: the user's own lines if the other section has nothing new.
 */
export function mergeSection(own: readonly Line[], other: readonly Line[]): readonly string[] {
  const units = unitsOf(own);
  const counting = countingUnits(units);
  const news = new Map(
    [...countingUnits(unitsOf(other))].filter(([, { line, nested }]) => line.value !== '' || nested.length > 0),
  );
  const hasTarget = [...news.keys()].some(key => TARGET_KEYS.has(key));
  const added = new Map(news);
  const merge = (unit: Unit): readonly string[] | undefined => {
    const { line } = unit;
    if (line.kind !== 'entry') return writtenLines(unit);
    const [mine, theirs] = [counting.get(line.key), news.get(line.key)];
    if (!mine || !theirs) return hasTarget && TARGET_KEYS.has(line.key) ? undefined : writtenLines(unit);
    const isKept = isSame(mine, theirs);
    // A nested block comes last: it would take in the lines behind it.
    if (!isKept && (unit !== mine || theirs.nested.length > 0)) return undefined;
    added.delete(line.key);
    return isKept ? writtenLines(unit) : indented(theirs, indentOf(line.written));
  };
  const merged = units.map(unit => ({ unit, lines: merge(unit) })).filter(({ lines }) => lines !== undefined);
  const end = merged.findLastIndex(({ unit }) => unit.line.kind === 'entry') + 1;
  const lines = [
    ...merged.slice(0, end).flatMap(({ lines: kept = [] }) => kept),
    ...[...added.values()].flatMap(unit => indented(unit, '')),
    ...merged.slice(end).flatMap(({ lines: kept = [] }) => kept),
  ];
  const isSaidAlready = lines.join('\n') === units.flatMap(writtenLines).join('\n');
  return isSaidAlready ? own.map(({ written }) => written) : [own[0]?.written ?? '', ...lines];
}

function writtenLines({ line, nested }: Unit): readonly string[] {
  return [line, ...nested].map(({ written }) => written);
}

function isSame(one: EntryUnit, other: EntryUnit): boolean {
  const [nested, otherNested] = [one, other].map(unit => unit.nested.map(({ written }) => written.trim()).join('\n'));
  return one.line.value === other.line.value && nested === otherNested;
}

/** The lines of an entry, moved to another indent. */
function indented(unit: EntryUnit, indent: string): readonly string[] {
  const from = indentOf(unit.line.written).length;
  return writtenLines(unit).map(written => indent + written.slice(from));
}

function indentOf(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}
