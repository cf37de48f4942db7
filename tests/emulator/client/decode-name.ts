/**
 * As the console decodes `d`, `bn`, `ba` and the names of `aws-userInfo` (docs/console.md 1.3).
 * Throws at a stray `%`, as it does there.
 */
export function decodeName(text: string): string {
  return decodeURIComponent(text.trim())
    .replace(/^(federated-user|assumed-role)\//, '')
    .replaceAll(/&#(\d{1,5});/g, (_, code) => String.fromCharCode(Number(code)));
}
