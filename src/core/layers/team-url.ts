/** Why Hatrack refuses an address: it is none, it is not https, or it has a user or a password in it. */
export type TeamUrlProblem = 'no-url' | 'not-https' | 'credentials';

/** Reads an address that the user or a policy wrote. Drops the part after `#`, which never reaches a server. */
export function parseTeamUrl(written: unknown): URL | TeamUrlProblem {
  if (typeof written !== 'string' || !URL.canParse(written.trim())) return 'no-url';
  const url = new URL(written.trim());
  if (url.protocol !== 'https:') return 'not-https';
  if (url.username !== '' || url.password !== '') return 'credentials';
  url.hash = '';
  return url;
}

/** A match pattern of the address's host: the browser has to grant it before Hatrack may read the address. */
export function originPattern(url: string): string {
  // Chromium's old grammar has no port in a pattern. A pattern without a port covers all ports in both browsers.
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
