import { findSeparator } from './find-separator.ts';
import type { Line } from './line.ts';
import { type PlainLine, plainLine } from './plain-line.ts';
import { readValue } from './read-value.ts';
import type { SectionHeader } from './section-header.ts';

/** An indented line that looks like an entry is an entry, and does not continue a value. */
const LIKE_ENTRY = /^[a-z_][\w-]*\s*[=:](?!\/\/)/i;

/** Nothing but directives of a template: Go's and Jinja's `{{ … }}`, `{% … %}`, ERB's `<% … %>`. */
const DIRECTIVES = /^(?:\s*(?:\{\{[^{}]*\}\}|\{%[^%]*%\}|\{#[^#]*#\}|<%[^%]*%>))+\s*$/;

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Reads a text in AESR's or the AWS CLI's format, line by line in one pass. Nothing is lost: the `written` of all lines,
 * with the text's line breaks between them, make up the text. Sources: docs/console.md 10.1, 10.6.
 * @param text the text, or its lines
 * @param isInSection true where the first line may be in the middle of a section
 */
export function readLines(text: string | readonly string[], isInSection = false): readonly Line[] {
  const reader = new LineReader(isInSection);
  const lines = typeof text === 'string' ? splitLines(text) : text;
  return lines.map((written, index) => reader.read(written, index + 1));
}

/** The lines of a text, whatever its line breaks are. */
function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Reads one line after another, and remembers what decides how to read the next. */
class LineReader {
  /** The indent of the last entry: lines that are indented further belong to it. */
  #indent = Number.POSITIVE_INFINITY;
  /** What the last entry has: a value, a block of lines under it, or neither. */
  #last: 'value' | 'block' | 'empty' = 'value';
  #hasSection: boolean;

  constructor(isInSection: boolean) {
    this.#hasSection = isInSection;
  }

  read(written: string, number: number): Line {
    const plain = plainLine(written);
    const { text, header } = plain;
    const content = text.trim();
    const problems = this.#problemsOf(plain, written, number);
    if (content === '') return { kind: 'blank', number, written, text, problems };
    if (/^[{<]/.test(content) && DIRECTIVES.test(content)) return { kind: 'template', number, written, text, problems };
    if (content.startsWith('#') || content.startsWith(';')) return { kind: 'comment', number, written, text, problems };
    const kind = this.#place(plain.indent, content, header);
    if (kind !== 'own') return { kind, number, written, text, problems };
    if (!header) return this.#readEntry(number, written, plain, problems);
    this.#hasSection = true;
    this.#enter(plain.indent, '');
    const more = this.#readMore(header.more, number, plain.indent);
    return { kind: 'section', number, written, text, problems, header, more };
  }

  /** A byte order mark only shows the encoding of a file, and is no part of the text. */
  #problemsOf({ header, problems }: PlainLine, written: string, number: number): Line['problems'] {
    if (header?.problem) return [];
    return number === 1 && written.startsWith(BYTE_ORDER_MARK) ? plainLine(written.slice(1)).problems : problems;
  }

  /** Reads what follows a header on its line. Problems with characters are reported for the whole line. */
  #readMore(lines: readonly string[], number: number, indent: number): readonly Line[] {
    return lines.map(written => {
      const plain = { ...plainLine(written), indent };
      const { text, header } = plain;
      if (!header) return this.#readEntry(number, written, plain, []);
      this.#enter(indent, '');
      return { kind: 'section', number, written, text, problems: [], header, more: [] };
    });
  }

  #readEntry(number: number, written: string, { text, start, indent }: PlainLine, problems: Line['problems']): Line {
    const content = text.trim();
    const at = findSeparator(content);
    if (at <= 0) {
      this.#enter(indent, content);
      return { kind: 'text', number, written, text, problems };
    }
    const writtenKey = content.slice(0, at).trim();
    const { text: value, quoted, unclosed } = readValue(content.slice(at + 1));
    this.#enter(indent, content, this.#hasSection ? value : undefined);
    const [key, separator] = [writtenKey.toLowerCase(), start + at];
    return { kind: 'entry', number, written, text, problems, key, writtenKey, separator, value, quoted, unclosed };
  }

  /** The place of a line that is neither blank nor a comment: in its section, or in the last entry. */
  #place(indent: number, content: string, header: SectionHeader | undefined): 'own' | 'nested' | 'continued' {
    if (indent <= this.#indent) return 'own';
    const isRightBelow = this.#last === 'empty';
    if (this.#last !== 'value') {
      this.#last = 'block';
      return header && !header.isLoose && !isRightBelow ? 'own' : 'nested';
    }
    return (header && !header.isLoose) || LIKE_ENTRY.test(content) ? 'own' : 'continued';
  }

  /** Notes a line of the section: an entry with its value, or another line. */
  #enter(indent: number, content: string, value?: string): void {
    this.#indent = value === undefined ? Number.POSITIVE_INFINITY : indent;
    this.#last = value !== '' ? 'value' : /[=:]$/.test(content) ? 'empty' : 'block';
  }
}
