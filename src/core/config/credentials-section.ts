import type { Issue } from './issue.ts';
import { kindOfKey } from './known-keys.ts';
import { SectionReader } from './section-reader.ts';

/** True where a section says nothing of roles and accounts, as what is left of one of `~/.aws/credentials`. */
export function isOfCredentials(keys: Iterable<string>): boolean {
  return [...keys].every(key => key === 'region' || kindOfKey(key) === 'quiet' || kindOfKey(key) === 'unknown');
}

/**
 * Joins the two halves of a profile: the AWS CLI has `[dev]` in `credentials` and `[profile dev]` in `config`, which
 * people paste one after the other. A section that says something else than its namesake stays one of its own.
 */
export function joinCredentials(readers: readonly SectionReader[], issues: Issue[]): readonly SectionReader[] {
  const groups = new Map<string, SectionReader[]>();
  for (const reader of readers) {
    const group = groups.get(reader.section.name);
    if (group) group.push(reader);
    else groups.set(reader.section.name, [reader]);
  }
  if (groups.size === readers.length) return readers;
  const joined = new Map<SectionReader, SectionReader>();
  const gone = new Set<SectionReader>();
  for (const group of groups.values()) {
    const main = group.find(({ section }) => !isOfCredentials(section.entries.keys())) ?? group[0];
    for (const reader of group) {
      if (!main || reader === main || !isOfCredentials(reader.section.entries.keys())) continue;
      const { section } = joined.get(main) ?? main;
      const isSame = [...reader.section.entries].every(
        ([key, { value }]) => (section.entries.get(key)?.value ?? value) === value,
      );
      if (!isSame) continue;
      gone.add(reader);
      joined.set(
        main,
        new SectionReader({ ...section, entries: new Map([...reader.section.entries, ...section.entries]) }, issues),
      );
    }
  }
  return readers.filter(reader => !gone.has(reader)).map(reader => joined.get(reader) ?? reader);
}
