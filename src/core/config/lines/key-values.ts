import { keyIs } from '../keys/known-keys.ts';

/** The value of a key without a comment that follows it directly: `dev;comment` is `dev`, `#ff0000` stays. */
export function withoutCommentOf(key: string, value: string): string {
  return keyIs('closed', key) ? withoutGluedComment(value) : value;
}

/** `value` up to the first `#` or `;` behind its start, full-width ones included. */
export function withoutGluedComment(value: string): string {
  const comment = value.search(/(?!^)[#;＃；]/);
  return comment < 0 ? value : value.slice(0, comment).trimEnd();
}
