/**
 * The number that `AWSC.Auth.getMbtc()` gives: Adler-32 of the decoded `aws-userInfo`, but shifted by 15 bits. It is 0
 * without the cookie. Source: docs/console.md 2.3.2.
 */
export function checksum(userInfo: string | undefined): number {
  if (!userInfo) return 0;
  let a = 1;
  let b = 0;
  for (let index = 0; index < userInfo.length; index += 1) {
    a = (a + userInfo.charCodeAt(index)) % 65521;
    b = (b + a) % 65521;
  }
  return (b << 15) | a;
}
