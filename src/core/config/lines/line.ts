import type { Problem } from '../issues/issue.ts';
import type { SectionHeader } from './section-header.ts';

interface AnyLine {
  /** 1-based. */
  readonly number: number;
  /** Without its line break. */
  readonly written: string;
  /** As it is read: look-alikes of ASCII are ASCII, and invisible characters are blank. As long as `written`, so columns are the same. */
  readonly text: string;
  /** What is wrong with its characters. */
  readonly problems: readonly Problem[];
}

export interface SectionLine extends AnyLine {
  readonly kind: 'section';
  readonly header: SectionHeader;
  /** What follows the header on its line, each read as a line of its own. */
  readonly more: readonly Line[];
}

/** A key with its value, wherever it is: before the first section, too. */
export interface EntryLine extends AnyLine {
  readonly kind: 'entry';
  /** Lower case. */
  readonly key: string;
  readonly writtenKey: string;
  /** Column of `=` or `:` in `text`. */
  readonly separator: number;
  /** Without quotes and comment. */
  readonly value: string;
  readonly quoted: boolean;
  /** True where an opening quote has no closing one. */
  readonly unclosed: boolean;
}

export interface OtherLine extends AnyLine {
  /**
   * `template`: nothing but directives of a template. `nested`: a line of the block under a key without a value, the AWS
   * CLI's `s3 =`. `continued`: more of the value above. `text`: none of all these.
   */
  readonly kind: 'blank' | 'comment' | 'template' | 'nested' | 'continued' | 'text';
}

/** One line of a text, with what it is among those above it. */
export type Line = SectionLine | EntryLine | OtherLine;
