import { findSeparator } from './find-separator.ts';
import { plainLine } from './plain-line.ts';
import { readValue } from './read-value.ts';
import { readSectionHeader, type SectionHeader } from './section-header.ts';
import { isTemplateLine } from './template-line.ts';

/**
 * What a line belongs to: to its section (`own`), to the block of a key without a value (`nested`, the AWS CLI's `s3 =`
 * with lines indented under it), or to a value that it goes on with (`continued`).
 */
export type Belonging = 'own' | 'nested' | 'continued';

/** An indented line is an entry, and goes on with no value, where it looks like one. */
const LIKE_ENTRY = /^[a-z_][\w-]*\s*[=:](?!\/\/)/i;

/** Follows the lines of a text that are neither blank nor comments, one after the other. */
export class BlockTracker {
  #indent = Number.POSITIVE_INFINITY;
  #state: 'value' | 'block' | 'empty' = 'value';

  /** `content` is the plain line, trimmed; `header` what it says as one. */
  follow(indent: number, content: string, header: SectionHeader | undefined): Belonging {
    if (indent <= this.#indent) return 'own';
    const isRightBelow = this.#state === 'empty';
    if (this.#state !== 'value') {
      this.#state = 'block';
      return header && !header.isLoose && !isRightBelow ? 'own' : 'nested';
    }
    return (header && !header.isLoose) || LIKE_ENTRY.test(content) ? 'own' : 'continued';
  }

  /** Tells what a line is that belongs to its section: an entry with its value, or none. */
  enter(indent: number, content: string, value?: string): void {
    this.#indent = value === undefined ? Number.POSITIVE_INFINITY : indent;
    this.#state = value !== '' ? 'value' : /[=:]$/.test(content) ? 'empty' : 'block';
  }
}

/** What a line is among those above it. */
export interface FollowedLine {
  /** True where it belongs to a key above: a line of a nested block, or of a value that goes on. */
  readonly isNested: boolean;
  /** Of a line that begins a section. */
  readonly header?: SectionHeader;
}

/**
 * Makes a follower of lines, given one after the other.
 * @param isInSection true where the first of them may be in the middle of a section
 */
export function createBlockTracker(isInSection = false): (line: string) => FollowedLine {
  const tracker = new BlockTracker();
  let hasSection = isInSection;
  return line => {
    const { text, indent } = plainLine(line);
    const content = text.trim();
    if (content === '' || /^[#;]/.test(content) || isTemplateLine(content)) return { isNested: false };
    const header = readSectionHeader(content);
    if (tracker.follow(indent, content, header) !== 'own') return { isNested: true };
    const entry = header ? plainLine(header.more.at(-1) ?? '').text : content;
    const separator = findSeparator(entry);
    hasSection ||= header !== undefined;
    tracker.enter(indent, entry, hasSection && separator > 0 ? readValue(entry.slice(separator + 1)).text : undefined);
    return header ? { isNested: false, header } : { isNested: false };
  };
}
