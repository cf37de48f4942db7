import { ISSUES, type IssueCode, type Severity } from './issue-table.ts';

export type { IssueCode, Severity };

/** What is wrong in a config, and where. */
export interface Issue {
  /** 1-based. */
  readonly line: number;
  readonly section?: string;
  readonly severity: Severity;
  readonly code: IssueCode;
  /** Fill `$1`, `$2`, … of its text. */
  readonly args: readonly string[];
}

/** Where an issue is: its 1-based line, and its section if it has one. */
export type Place = Pick<Issue, 'line' | 'section'>;

/** An issue of a value before its place is known. */
export interface Problem {
  readonly code: IssueCode;
  readonly args: readonly string[];
}

/** The issue of an unknown word, with the known word that the user probably meant. */
export function unknownWord(word: string, meant: string | undefined, code: IssueCode, misspelt: IssueCode): Problem {
  return meant === undefined ? { code, args: [word] } : { code: misspelt, args: [word, meant] };
}

const LONGEST_ARGUMENT = 80;

/** The issue of a problem at a place, with its severity. Long arguments are cut. */
export function createIssue(problem: Problem, { line, section }: Place): Issue {
  const { code } = problem;
  const args = problem.args.map(shorten);
  const rest = { severity: ISSUES[code][0], code, args };
  return section === undefined ? { line, ...rest } : { line, section, ...rest };
}

function shorten(text: string): string {
  if (text.length <= LONGEST_ARGUMENT) return text;
  return `${text.slice(0, LONGEST_ARGUMENT).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** False for an argument that was too long and therefore cut: it is no complete name. */
export function isWhole(argument: string): boolean {
  return argument.length < LONGEST_ARGUMENT || !argument.endsWith('…');
}
