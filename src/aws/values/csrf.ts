import { decodePercent } from './decode-text.ts';

const MODULUS = 65521;

/**
 * Computes the token that the console sends with a switch from the value of the cookie `aws-userInfo`, as in
 * `document.cookie`: Adler-32, but shifted by 15 bits. Source: docs/console.md 2.3.2.
 */
export function csrfOfUserInfo(cookieValue: string): number {
  const text = decodePercent(cookieValue);
  let a = 1;
  let b = 0;
  for (let index = 0; index < text.length; index += 1) {
    a = (a + text.charCodeAt(index)) % MODULUS;
    b = (b + a) % MODULUS;
  }
  return (b << 15) | a;
}

/**
 * Reads what the page's `getMbtc()` gave, after its promise: a number, a boxed number, digits, or a list with one of
 * these. Zero means that the page knows no identity. Source: docs/console.md 2.3.
 */
export function readMbtc(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length === 1 ? readMbtc(value[0]) : undefined;
  if (value instanceof Number || value instanceof String) return readMbtc(value.valueOf());
  if (typeof value === 'string') return /^\d{1,15}$/.test(value) ? readMbtc(Number(value)) : undefined;
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
