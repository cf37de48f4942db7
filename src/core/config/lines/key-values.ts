import type { ReadKey } from '../keys/known-keys.ts';

/** Keys whose values hold neither `#` nor `;`: a comment may follow such a value without a space, as AESR has it (docs/console.md 10.1). */
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
