import { createIssue, type Issue, type Problem } from '../issues/issue.ts';
import type { Reading } from '../issues/reading.ts';
import { keyIs, type ReadKey } from '../keys/known-keys.ts';
import { withoutCommentOf } from '../lines/key-values.ts';
import type { Section } from './section.ts';

/** Reads the entries of one section, and reports what is wrong with them. */
export class SectionReader {
  readonly section: Section;
  readonly #issues: Issue[];

  constructor(section: Section, issues: Issue[]) {
    this.section = section;
    this.#issues = issues;
  }

  /** A reader of the same section that writes issues elsewhere. */
  into(issues: Issue[]): SectionReader {
    return new SectionReader(this.section, issues);
  }

  /** The value of a key, if it has one. */
  value(key: ReadKey): string | undefined {
    const entry = this.section.entries.get(key);
    if (!entry || entry.value === '') return undefined;
    return entry.quoted ? entry.value : withoutCommentOf(key, entry.value);
  }

  read<T>(key: ReadKey, reader: (value: string) => Reading<T>): T | undefined {
    const written = this.value(key);
    if (written === undefined) return undefined;
    if (written.includes('…') && !keyIs('free', key)) {
      this.report({ code: 'value_cut', args: [key, written] }, key);
      return undefined;
    }
    const { value, problems = [] } = reader(written);
    for (const problem of problems) this.report(problem, key);
    return value;
  }

  /** Reports a problem at the key's line, or at the section's. */
  report(problem: Problem, key = ''): void {
    const line = this.section.entries.get(key)?.number ?? this.section.line;
    this.#issues.push(createIssue(problem, { line, section: this.section.name }));
  }
}
