import { fieldsOf } from '../../core/guards.ts';
import { decodeJson } from './decode-text.ts';
import { textOf } from './read-fields.ts';
import { USER_INFO_COOKIE } from './selectors.ts';

/**
 * A text that differs after each sign-in and each switch: a digest of the field `keybase` of `aws-userInfo`, which does not
 * lead back to it (docs/console.md 1.7.9). `undefined` where the page does not show that cookie.
 */
export async function signInMark(cookies: ReadonlyMap<string, string>): Promise<string | undefined> {
  const keybase = textOf(fieldsOf(decodeJson(cookies.get(USER_INFO_COOKIE) ?? '')), 'keybase');
  if (keybase === undefined) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(keybase));
  return [...new Uint8Array(digest, 0, 8)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
