import { createIssue, type Issue, type Problem } from './issue.ts';
import type { ReadKey } from './known-keys.ts';
import type { Reading } from './reading.ts';
import type { Section } from './section.ts';

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
  'env',
  'confirm',
]);

const FREE_KEYS: ReadonlySet<string> = new Set<ReadKey>([
  'group',
  'image',
  'source_profile',
  'sso_session',
  'env',
  'confirm',
  'after_sign_in',
]);

/** Reads the entries of one section, and writes down what is wrong with them. */
export class SectionReader {
  readonly section: Section;
  readonly #issues: Issue[];

  constructor(section: Section, issues: Issue[]) {
    this.section = section;
    this.#issues = issues;
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
    if (written.includes('…') && !isFreeKey(key)) {
      this.tell({ code: 'value_cut', args: [key, written] }, key);
      return undefined;
    }
    const { value, problems = [] } = reader(written);
    for (const problem of problems) this.tell(problem, key);
    return value;
  }

  /** Tells a problem at the key's line, or at the section's. */
  tell(problem: Problem, key = ''): void {
    const line = this.section.entries.get(key)?.line ?? this.section.line;
    this.#issues.push(createIssue(problem, { line, section: this.section.name }));
  }
}

/** True where the values of a key are names and addresses as people write them; those of all other keys are ASCII. */
export function isFreeKey(key: string): boolean {
  return FREE_KEYS.has(key);
}

/** True where the values of a key hold neither `#` nor `;`. */
export function isClosedKey(key: string): boolean {
  return CLOSED_KEYS.has(key);
}

/** The value of a key without the comment that may be glued to it: `dev;comment` is `dev`, `#ff0000` stays. */
export function withoutCommentOf(key: string, value: string): string {
  return CLOSED_KEYS.has(key) ? withoutGluedComment(value) : value;
}

/** `value` up to the first `#` or `;`, full-width ones too, that does not begin it. */
export function withoutGluedComment(value: string): string {
  const comment = value.slice(1).search(/[#;＃；]/);
  return comment < 0 ? value : value.slice(0, comment + 1).trimEnd();
}
