import type { Problem } from '../issues/issue.ts';
import type { SectionHeader } from './section-header.ts';

interface AnyLine {
  /** 1-based. */
  readonly number: number;
  /** Without its line break. */
  readonly written: string;
  /** The line as Hatrack reads it: ASCII in place of look-alikes, blanks in place of invisible characters. As long as `written`. */
  readonly text: string;
  /** Problems with its characters. */
  readonly problems: readonly Problem[];
}

export interface SectionLine extends AnyLine {
  readonly kind: 'section';
  readonly header: SectionHeader;
  /** Entries and headers that follow on the same line, each as a line. */
  readonly more: readonly Line[];
}

/** A key with its value, in a section or before the first one. */
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
   * `template`: only directives of a template. `nested`: a line of the block under a key without a value, such as the AWS
   * CLI's `s3 =`. `continued`: the value above goes on. `text`: anything else.
   */
  readonly kind: 'blank' | 'comment' | 'template' | 'nested' | 'continued' | 'text';
}

/** One line of a text, read in the light of the lines above it. */
export type Line = SectionLine | EntryLine | OtherLine;
