import { LONGEST } from '../../core/limits.ts';
import { decodeJson, decodeName } from './decode-text.ts';
import { isRecord, textOf } from './read-fields.ts';

/** What the cookie `aws-userInfo` says about the identity in use: the role's after a switch (docs/console.md 1.7.1). */
export interface UserInfo {
  readonly arn?: string;
  /** The account's alias, or its number where it has none. */
  readonly alias?: string;
  /** `alice`, `assumed-role/DevRole/alice`. */
  readonly username?: string;
  /** The portal's shortcut link, if the session came from an access portal. */
  readonly issuer?: string;
}

/** Reads the value of `aws-userInfo`; `undefined` if it is no JSON object. Source: docs/console.md 1.7.1. */
export function readUserInfo(value: string): UserInfo | undefined {
  const fields = decodeJson(value);
  if (!isRecord(fields)) return undefined;
  const arn = textOf(fields, 'arn', LONGEST.arn);
  const alias = textOf(fields, 'alias', LONGEST.cookie);
  const username = textOf(fields, 'username', LONGEST.cookie);
  const issuer = textOf(fields, 'issuer', LONGEST.arn);
  return {
    ...(arn !== undefined && { arn }),
    ...(alias !== undefined && { alias: decodeName(alias) }),
    ...(username !== undefined && { username: decodeName(username) }),
    ...(issuer !== undefined && { issuer }),
  };
}
