/** One cookie of the browser's, as its API gives it. */
export interface FakeCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
  readonly storeId: string;
  readonly expirationDate?: number;
  readonly partitionKey?: { readonly topLevelSite?: string };
}

interface Place {
  readonly url: string;
  readonly name: string;
  readonly storeId: string;
  readonly partitionKey?: { readonly topLevelSite?: string };
}

/** `cookies` of one test, no kinder than the browser: unknown stores and long cookies are refused. */
export interface FakeCookies {
  get(place: Place): Promise<FakeCookie | null>;
  set(cookie: Place & Partial<FakeCookie>): Promise<FakeCookie>;
  remove(place: Place): Promise<Place | null>;
  getAllCookieStores(): Promise<readonly { readonly id: string; readonly tabIds: readonly number[] }[]>;
  /** As a server sets one. */
  put(cookie: Partial<FakeCookie> & Pick<FakeCookie, 'name' | 'value' | 'domain'>): void;
  /** All cookies of this name. */
  named(name: string): readonly FakeCookie[];
  /** Called whenever one was written by `set`. */
  onSet: (() => void) | undefined;
  /** Names of cookies, once for each that `set` wrote. */
  readonly written: readonly string[];
}

const DEFAULTS = { hostOnly: false, path: '/', secure: true, httpOnly: false, sameSite: 'unspecified', storeId: '0' };

/** @param stores ids, each with one tab of that number */
export function createFakeCookies(stores: readonly string[] = ['0']): FakeCookies {
  let cookies: readonly FakeCookie[] = [];
  const written: string[] = [];
  const isAt = (cookie: FakeCookie, { url, name, storeId, partitionKey }: Place): boolean =>
    cookie.name === name &&
    cookie.storeId === storeId &&
    cookie.partitionKey?.topLevelSite === partitionKey?.topLevelSite &&
    `.${new URL(url).hostname}`.endsWith(cookie.domain);
  const check = ({ storeId }: Place): void => {
    if (!stores.includes(storeId)) throw new Error(`Invalid cookie store id: "${storeId}"`);
  };
  const fake: FakeCookies = {
    async get(place) {
      check(place);
      return cookies.find(cookie => isAt(cookie, place)) ?? null;
    },
    async set({ url, ...given }) {
      check({ url, ...given });
      const cookie: FakeCookie = {
        ...{ ...DEFAULTS, value: '', domain: new URL(url).hostname, hostOnly: given.domain === undefined },
        ...given,
      };
      if (cookie.name.length + cookie.value.length > 4096) throw new Error('Failed to parse or set cookie');
      fake.put(cookie);
      written.push(cookie.name);
      fake.onSet?.();
      return cookie;
    },
    async remove(place) {
      check(place);
      const isThere = cookies.some(cookie => isAt(cookie, place));
      cookies = cookies.filter(cookie => !isAt(cookie, place));
      return isThere ? place : null;
    },
    getAllCookieStores: async () => stores.map((id, place) => ({ id, tabIds: [place] })),
    put(given) {
      const cookie: FakeCookie = { ...DEFAULTS, ...given };
      const isSame = (other: FakeCookie): boolean =>
        (['name', 'domain', 'path', 'storeId'] as const).every(field => other[field] === cookie[field]) &&
        other.partitionKey?.topLevelSite === cookie.partitionKey?.topLevelSite;
      cookies = [...cookies.filter(other => !isSame(other)), cookie];
    },
    named: name => cookies.filter(cookie => cookie.name === name),
    onSet: undefined,
    written,
  };
  return fake;
}
