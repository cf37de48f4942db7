/** Why an address can be no team's: no address at all, not https, with a user or password in it. */
export type TeamUrlProblem = 'no-url' | 'not-https' | 'credentials';

/** An address as the user or a policy wrote it. The part after `#` never reaches a server, and is dropped. */
export function parseTeamUrl(written: unknown): URL | TeamUrlProblem {
  if (typeof written !== 'string' || !URL.canParse(written.trim())) return 'no-url';
  const url = new URL(written.trim());
  if (url.protocol !== 'https:') return 'not-https';
  if (url.username !== '' || url.password !== '') return 'credentials';
  url.hash = '';
  return url;
}

/** Everything on the address's own host and port, as a match pattern: what has to be granted to read it. */
export function originPattern(url: string): string {
  // A pattern has no port in Chromium's old grammar; without one it covers all of them in both browsers.
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
