import type { Reading } from '../issues/reading.ts';

/** What `request_url` may hold: filled in for a role when it is opened. */
const FILLED_IN = /\{(?:account|role|name)\}/g;

/** Characters. A longer badge would not fit into a row. */
const LONGEST_ENV = 32;

/** The environment of a role or a base, as written: one word, such as `prod`. */
export function readEnv(value: string): Reading<string> {
  const isWord = value.length <= LONGEST_ENV && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(value);
  return isWord ? { value } : { problems: [{ code: 'env_invalid', args: [value] }] };
}

/** A yes or no: `yes`, `true`, `on`, `1`, or `no`, `false`, `off`, `0`, whatever the case. */
export function readConfirm(value: string): Reading<boolean> {
  if (/^(?:yes|true|on|1)$/i.test(value)) return { value: true };
  if (/^(?:no|false|off|0)$/i.test(value)) return { value: false };
  return { problems: [{ code: 'confirm_invalid', args: [value] }] };
}

/** The URL of a page where the user asks for access, as written: https, with `{account}`, `{role}` and `{name}` behind its host. */
export function readRequestUrl(value: string): Reading<string> {
  const isPlain = !/[{}]/.test(value.replace(FILLED_IN, '')) && !/^https:\/\/[^/?#]*[{}]/i.test(value);
  if (isPlain && isHttps(value)) return { value };
  return { problems: [{ code: 'request_url_invalid', args: [value] }] };
}

/** The URL where the user signs in to a base, as written: https. */
export function readSignInUrl(value: string): Reading<string> {
  return isHttps(value) ? { value } : { problems: [{ code: 'sign_in_url_invalid', args: [value] }] };
}

/** True for an https URL without a user name and password: they would be sent along, or hide the real host. */
function isHttps(value: string): boolean {
  if (!/^https:\/\/[^\s]+$/i.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}
