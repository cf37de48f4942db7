import { keyIs } from '../keys/known-keys.ts';

/** The value of a key without the comment that may be glued to it: `dev;comment` is `dev`, `#ff0000` stays. */
export function withoutCommentOf(key: string, value: string): string {
  return keyIs('closed', key) ? withoutGluedComment(value) : value;
}

/** `value` up to the first `#` or `;`, full-width ones too, that does not begin it. */
export function withoutGluedComment(value: string): string {
  const comment = value.search(/(?!^)[#;＃；]/);
  return comment < 0 ? value : value.slice(0, comment).trimEnd();
}
