import { isRecord } from '../../core/guards.ts';
import { LONGEST } from '../../core/limits.ts';
import { pickDefined } from '../../core/pick-defined.ts';
import { decodeJson, decodeName } from './decode-text.ts';
import { textOf } from './read-fields.ts';

/** What the cookie `aws-userInfo` says about the identity in use: the role's after a switch (docs/console.md 1.7.1). */
export interface UserInfo {
  readonly arn?: string;
  /** The account's alias, or its number where it has none. */
  readonly alias?: string;
  /** The portal's shortcut link, if the session came from an access portal. */
  readonly issuer?: string;
}

/** Reads the value of `aws-userInfo`; `undefined` if it is no JSON object. Source: docs/console.md 1.7.1. */
export function readUserInfo(value: string): UserInfo | undefined {
  const fields = decodeJson(value);
  if (!isRecord(fields)) return undefined;
  const alias = textOf(fields, 'alias', LONGEST.cookie);
  return pickDefined<UserInfo>({
    arn: textOf(fields, 'arn', LONGEST.arn),
    alias: alias && decodeName(alias),
    issuer: textOf(fields, 'issuer', LONGEST.arn),
  });
}
