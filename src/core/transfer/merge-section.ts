import type { ReadKey } from '../config/known-keys.ts';
import { countingUnits, readUnits, type SectionUnit } from './section-units.ts';

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
 * A section of one's own with what another of the same name says: the other's values count, in the lines where one's own
 * stood; keys that only one's own has stay, and so do its header, its comments and its order. Keys that only the other
 * has follow the last entry. Gives back the same lines where the other says nothing new.
 */
export function mergeSection(own: readonly string[], other: readonly string[]): readonly string[] {
  const [header = '', ...lines] = own;
  const ownUnits = readUnits(lines);
  const ownCounting = countingUnits(ownUnits);
  const otherCounting = new Map(
    [...countingUnits(readUnits(other.slice(1)))].filter(([, { value, nested }]) => value !== '' || nested.length > 0),
  );
  const hasTarget = [...otherCounting.keys()].some(key => TARGET_KEYS.has(key));
  const added = new Map(otherCounting);
  const merged = ownUnits.flatMap((unit): readonly SectionUnit[] => {
    const { key } = unit;
    if (key === undefined) return [unit];
    const news = otherCounting.get(key);
    const counting = ownCounting.get(key);
    if (!news || !counting) return hasTarget && TARGET_KEYS.has(key) ? [] : [unit];
    if (isSame(counting, news)) {
      added.delete(key);
      return [unit];
    }
    // What is nested could take in lines that follow: it comes last.
    if (unit !== counting || news.nested.length > 0) return [];
    added.delete(key);
    return [{ ...indented(news, indentOf(unit.line)), nested: [] }];
  });
  const isChanged =
    added.size > 0 || merged.length < ownUnits.length || merged.some((unit, at) => unit !== ownUnits[at]);
  if (!isChanged) return own;
  const last = merged.findLastIndex(({ key }) => key !== undefined) + 1;
  const all = [...merged.slice(0, last), ...[...added.values()].map(unit => indented(unit, '')), ...merged.slice(last)];
  return [header, ...all.flatMap(({ line, nested }) => [line, ...nested])];
}

function isSame(one: SectionUnit, other: SectionUnit): boolean {
  const [nested, otherNested] = [one, other].map(({ nested: lines }) => lines.map(line => line.trim()).join('\n'));
  return one.value === other.value && nested === otherNested;
}

function indented(unit: SectionUnit, indent: string): SectionUnit {
  const from = indentOf(unit.line).length;
  const move = (line: string): string => indent + line.slice(from);
  return { ...unit, line: move(unit.line), nested: unit.nested.map(move) };
}

function indentOf(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}
