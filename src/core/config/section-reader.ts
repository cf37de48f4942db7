import { createIssue, type Issue, type Problem } from './issue.ts';
import type { ReadKey } from './known-keys.ts';
import type { Reading } from './reading.ts';
import type { Entry, Section } from './section.ts';

/** Reads the entries of one section, and writes down what is wrong with them. */
export interface SectionReader {
  readonly section: Section;
  /** The entry of a key, if it has a value. */
  entry(key: ReadKey): Entry | undefined;
  read<T>(key: ReadKey, reader: (value: string) => Reading<T>): T | undefined;
  /** Tells a problem at the key's line, or at the section's. */
  tell(problem: Problem, key?: string): void;
}

/** Keys whose values hold neither `#` nor `;`: there a comment may follow without a space, as AESR has it (peers.md 4.1). */
const CLOSED_KEYS: ReadonlySet<string> = new Set<ReadKey>([
  'role_arn',
  'aws_account_id',
  'aws_account_alias',
  'role_name',
  'target_role_name',
  'region',
  'target_region',
  'color',
  'sso_account_id',
  'sso_role_name',
]);

export function createSectionReader(section: Section, issues: Issue[]): SectionReader {
  const tell = (problem: Problem, key = ''): void => {
    const line = section.entries.get(key)?.line ?? section.line;
    issues.push(createIssue(problem, { line, section: section.name }));
  };
  const entry = (key: ReadKey): Entry | undefined => {
    const found = section.entries.get(key);
    if (!found || found.value === '') return undefined;
    return found.quoted ? found : { ...found, value: withoutCommentOf(key, found.value) };
  };
  return {
    section,
    entry,
    tell,
    read(key, reader) {
      const found = entry(key);
      if (!found) return undefined;
      const { value, problems = [] } = reader(found.value);
      for (const problem of problems) tell(problem, key);
      return value;
    },
  };
}

/** The value of a key without the comment that may be glued to it: `dev;comment` is `dev`, `#ff0000` stays. */
export function withoutCommentOf(key: ReadKey, value: string): string {
  return CLOSED_KEYS.has(key) ? withoutGluedComment(value) : value;
}

/** `value` up to the first `#` or `;` that does not begin it. */
export function withoutGluedComment(value: string): string {
  const comment = value.slice(1).search(/[#;]/);
  return comment < 0 ? value : value.slice(0, comment + 1).trimEnd();
}
