import { createIssue, type Issue, type Problem } from '../issues/issue.ts';
import { kindOfKey } from '../keys/known-keys.ts';
import type { EntryLine, Line, SectionLine } from '../lines/line.ts';
import { type Entry, keepCounting, type Section } from './section.ts';

interface OpenSection extends Section {
  readonly entries: Map<string, Entry>;
}

export interface Sections {
  readonly sections: readonly Section[];
  readonly issues: readonly Issue[];
}

/** Gathers lines into sections with their entries, and reports what is wrong with them. Nested blocks are left out. */
export function readSections(lines: readonly Line[]): Sections {
  const gathering = new Gathering();
  for (const line of lines) gathering.add(line);
  return gathering;
}

class Gathering implements Sections {
  readonly sections: OpenSection[] = [];
  readonly issues: Issue[] = [];
  /** The last entry, which lines may continue. */
  #entry: Entry | undefined;
  #hasTemplate = false;

  add(line: Line): void {
    switch (line.kind) {
      case 'template':
        this.#skipTemplate(line);
        return;
      case 'section':
        this.#open(line);
        break;
      case 'entry':
        this.#enter(line);
        break;
      case 'text':
        this.#reject(line);
        break;
      case 'continued':
        this.#continue(line);
        break;
      case 'nested':
        if (!line.text.includes('='))
          this.#report({ code: 'nested_unreadable', args: [line.text.trim()] }, line.number);
    }
    for (const problem of line.problems) this.#report(problem, line.number);
  }

  /** One report for a text is enough: Hatrack skips all of its directives. */
  #skipTemplate({ text, number }: Line): void {
    if (!this.#hasTemplate) this.#report({ code: 'template_line', args: [text.trim()] }, number);
    this.#hasTemplate = true;
  }

  #open({ header, number, more }: SectionLine): void {
    const { name, written, prefix, problem } = header;
    this.sections.push({ name, written, prefix, line: number, entries: new Map() });
    if (problem) this.#report(problem, number);
    for (const line of more) this.add(line);
  }

  #reject({ text, number }: Line): void {
    this.#entry = undefined;
    const code = this.sections.length > 0 ? 'line_unreadable' : 'text_outside_section';
    this.#report({ code, args: [text.trim()] }, number);
  }

  #enter(line: EntryLine): void {
    const section = this.sections.at(-1);
    if (!section) {
      this.#reject(line);
      return;
    }
    const { key, writtenKey, number } = line;
    this.#entry = line;
    if (line.unclosed) this.#report({ code: 'quote_unclosed', args: [writtenKey] }, number);
    const ignored = keepCounting(section.entries, this.#entry);
    const counts = section.entries.get(key)?.number ?? number;
    if (ignored) this.#report({ code: 'key_duplicate', args: [ignored.writtenKey, String(counts)] }, ignored.number);
  }

  /** The AWS CLI adds an indented line to the value above. Of the keys that count here, only `group` may have such a value. */
  #continue({ text, number }: Line): void {
    const entry = this.#entry;
    const entries = this.sections.at(-1)?.entries;
    if (!entry || !entries) return;
    const content = text.trim();
    if (entry.key !== 'group' && kindOfKey(entry.key) === 'read') {
      this.#report({ code: 'value_continued', args: [content, entry.key] }, number);
    } else if (entries.get(entry.key) === entry) {
      this.#entry = { ...entry, value: `${entry.value}\n${content}` };
      entries.set(entry.key, this.#entry);
    }
  }

  #report(problem: Problem, line: number): void {
    const section = this.sections.at(-1)?.name;
    this.issues.push(createIssue(problem, section === undefined ? { line } : { line, section }));
  }
}
