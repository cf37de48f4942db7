/** A name of random letters and digits. */
export function randomName(length: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), byte => (byte % 36).toString(36)).join('');
}
