/**
 * The number behind `AWSC.Auth.getMbtc()`: Adler-32 over the decoded `aws-userInfo`, but shifted by 15 (docs/console.md 2.3).
 * No cookie gives 0.
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
