/** Splits `111122223333-abcdefgh.us-east-1.console…` into its two parts; keeps other hosts as they are (docs/console.md 3.2.1). */
export function splitSessionPrefix(hostname: string): { readonly sessionPrefix?: string; readonly host: string } {
  const [, sessionPrefix, host] = /^(\d{12}-[a-z0-9]{8})\.(.+)$/.exec(hostname) ?? [];
  return sessionPrefix !== undefined && host !== undefined ? { sessionPrefix, host } : { host: hostname };
}
