interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Begins with a dot if hosts below it get the cookie too. */
  readonly domain: string;
}

/** Cookies as a browser keeps them, by name and domain, without paths and lifetimes. */
export interface CookieStore {
  /** The `Cookie` header of a request to this host. */
  header(host: string): string;
  /** The first value of this name that a host gets; without a host, of any host. */
  value(name: string, host?: string): string | undefined;
  set(name: string, value: string, domain: string): void;
  /** Does what a `Set-Cookie` line of this host says. */
  keep(line: string, host: string): void;
}

export function createCookieStore(): CookieStore {
  const cookies = new Map<string, Cookie>();
  const sentTo = (host: string) =>
    [...cookies.values()].filter(({ domain }) => domain === host || (domain[0] === '.' && `.${host}`.endsWith(domain)));
  const set = (name: string, value: string, domain: string) =>
    void cookies.set(`${domain} ${name}`, { name, value, domain });
  return {
    header: host =>
      sentTo(host)
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
    value: (name, host) =>
      (host === undefined ? [...cookies.values()] : sentTo(host)).find(cookie => cookie.name === name)?.value,
    set,
    keep(line, host) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const domain = /Domain=([^;]+)/.exec(line)?.[1] ?? host;
      if (/Max-Age=0(;|$)/.test(line)) cookies.delete(`${domain} ${name}`);
      else set(name, value, domain);
    },
  };
}
