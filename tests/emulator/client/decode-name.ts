/**
 * Decodes `d`, `bn`, `ba` and the names of `aws-userInfo` as the console does (docs/console.md 1.3). Throws at a stray
 * `%`, as the console does.
 */
export function decodeName(text: string): string {
  return decodeURIComponent(text.trim())
    .replace(/^(federated-user|assumed-role)\//, '')
    .replaceAll(/&#(\d{1,5});/g, (_, code) => String.fromCharCode(Number(code)));
}
