import type { Issue } from '../issues/issue.ts';
import { kindOfKey } from '../keys/known-keys.ts';
import type { Entry } from './section.ts';
import { firstByName } from './section-names.ts';
import { SectionReader } from './section-reader.ts';

/** True for a section without roles and accounts, such as the rest of a section of `~/.aws/credentials`. */
export function isOfCredentials(entries: Iterable<Pick<Entry, 'key' | 'value'>>): boolean {
  return [...entries].every(({ key, value }) => {
    const kind = kindOfKey(key);
    return value === '' || key === 'region' || kind === 'quiet' || kind === 'unknown';
  });
}

/**
 * Joins the two halves of a profile: the AWS CLI has `[dev]` in `credentials` and `[profile dev]` in `config`, which
 * people paste one after the other. Two sections of the same name that contradict each other stay two.
 */
export function joinCredentials(readers: readonly SectionReader[], issues: Issue[]): readonly SectionReader[] {
  if (firstByName(readers, ({ section }) => section.name).size === readers.length) return readers;
  const groups = new Map<string, SectionReader[]>();
  for (const reader of readers) {
    const group = groups.get(reader.section.name);
    if (group) group.push(reader);
    else groups.set(reader.section.name, [reader]);
  }
  const joined = new Map<SectionReader, SectionReader>();
  const gone = new Set<SectionReader>();
  for (const group of groups.values()) {
    const main = group.find(({ section }) => !isOfCredentials(section.entries.values())) ?? group[0];
    if (!main || group.length === 1) continue;
    const entries = new Map(main.section.entries);
    for (const reader of group) {
      const half = [...reader.section.entries.values()].filter(({ value }) => value !== '');
      const isSame = half.every(({ key, value }) => (entries.get(key)?.value || value) === value);
      if (reader === main || !isSame || !isOfCredentials(half)) continue;
      for (const entry of half) if (!entries.get(entry.key)?.value) entries.set(entry.key, entry);
      gone.add(reader);
    }
    joined.set(main, new SectionReader({ ...main.section, entries }, issues));
  }
  return readers.filter(reader => !gone.has(reader)).map(reader => joined.get(reader) ?? reader);
}
