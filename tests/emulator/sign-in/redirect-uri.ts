/** Reads an address that may be percent-encoded once more (docs/console.md 2.1.2); undefined if it is none. */
export function readRedirectUri(field: string): URL | undefined {
  try {
    const url = new URL(/^https?:/i.test(field) && !/^https?%3a/i.test(field) ? field : decodeURIComponent(field));
    return url.protocol === 'https:' && url.port === '' ? url : undefined;
  } catch {
    return undefined;
  }
}
