export type Severity = 'error' | 'warning' | 'info';

/** A mistake in a config, with its place and a remedy. */
export interface Issue {
  /** 1-based. */
  readonly line: number;
  readonly section?: string;
  readonly severity: Severity;
  readonly code: string;
  /** Fill `$1`, `$2`, … of the message, here and in `_locales` (`issue_<code>`). */
  readonly args: readonly string[];
  /** English; the screens take theirs from `_locales`. */
  readonly message: string;
}
