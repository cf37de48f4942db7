/** An address that came percent-encoded once more, or as it is (docs/console.md 2.1); undefined when it is none. */
export function readRedirectUri(field: string): URL | undefined {
  try {
    const url = new URL(/^https?:/i.test(field) && !/^https?%3a/i.test(field) ? field : decodeURIComponent(field));
    return url.protocol === 'https:' && url.port === '' ? url : undefined;
  } catch {
    return undefined;
  }
}
