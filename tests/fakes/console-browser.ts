import { encodeHistory } from '../../src/aws/history-cookie/encode-history.ts';
import { HISTORY_COOKIES, USER_INFO_COOKIE } from '../../src/aws/values/selectors.ts';
import { createFakeCookies } from './cookies.ts';
import { createFakeStorage, type FakeStorage } from './storage.ts';

type Area = FakeStorage['local'];

export interface ConsoleBrowser {
  readonly storage: { readonly local: Area; readonly session: Area; readonly sync: Area };
}

const JUMP = '999999999999';
const ROLE = '111122223333';

/**
 * One console tab, where alice is signed in and every switch to `Dev` is let; scripts of the page are answered by name.
 * @param onWrite called before each write; may throw, as a browser does that has no room
 */
export function createConsoleBrowser(
  mode: 'classic' | 'multi-session',
  onWrite: (key: string) => void,
): ConsoleBrowser {
  const isMulti = mode === 'multi-session';
  const idOf = (account: string): string => `${account}-abcdefgh`;
  const urlOf = (account: string): string =>
    `https://${isMulti ? `${idOf(account)}.` : ''}us-east-1.console.aws.amazon.com/console/home`;
  const tabs = new Map([[0, { account: JUMP, loadedAt: 1 }]]);
  const listeners = new Set<(id: number, info: object, tab: object) => void>();
  const tabOf = (id: number) => {
    const tab = tabs.get(id);
    if (!tab) throw new Error('no such tab');
    return { id, index: 0, active: true, windowId: 1, status: 'complete', url: urlOf(tab.account) };
  };
  const arrive = (id: number, account: string): void => {
    tabs.set(id, { account, loadedAt: (tabs.get(id)?.loadedAt ?? 0) + 1 });
    setTimeout(() => {
      for (const listener of listeners) listener(id, { status: 'complete' }, tabOf(id));
    });
  };
  const scripts: Readonly<Record<string, (id: number) => unknown>> = {
    collectPageFacts: id => {
      const { account = JUMP, loadedAt = 0 } = tabs.get(id) ?? {};
      const isRole = account === ROLE;
      const arn = isRole ? `arn:aws:sts::${ROLE}:assumed-role/Dev/alice` : `arn:aws:iam::${JUMP}:user/alice`;
      const userInfo = encodeURIComponent(JSON.stringify({ arn, alias: isRole ? ROLE : 'corp-jump' }));
      const fields = isRole ? { bn: 'alice', ba: 'corp-jump' } : {};
      const history = encodeHistory({ entries: isRole ? [{ account: ROLE, roleName: 'Dev' }] : [], fields });
      const session = { accountId: account, sessionARN: arn, ...(!isRole && { accountAlias: 'corp-jump' }) };
      return {
        ...{
          url: urlOf(account),
          loadedAt,
          cookies: [`${USER_INFO_COOKIE}=${userInfo}`, `${HISTORY_COOKIES[0]}=${history}`],
        },
        sessionData: JSON.stringify({ ...session, prismModeEnabled: isMulti, sessionDifferentiator: idOf(account) }),
      };
    },
    collectPageWorldFacts: id => {
      const role = { roleDisplayNameAccount: ROLE, roleDisplayNameUser: 'Dev/alice' };
      const login = { loginDisplayNameAccount: 'corp-jump', loginDisplayNameUser: 'alice' };
      return { mbtc: 7, accountInfo: { ...login, ...(tabs.get(id)?.account === ROLE && role) } };
    },
    submitForm: id => arrive(id, tabs.get(id)?.account === ROLE ? JUMP : ROLE),
    askSession: () => ({ status: 200, text: JSON.stringify({ destination: urlOf(ROLE) }) }),
  };
  const browser: ConsoleBrowser = {
    storage: {
      local: guarded(createFakeStorage(), key => onWrite(`local ${key}`)),
      session: guarded(createFakeStorage(), key => onWrite(`session ${key}`)),
      sync: guarded(createFakeStorage(), () => undefined),
    },
  };
  const event = { addListener: () => undefined, removeListener: () => undefined };
  return Object.assign(browser, {
    cookies: {
      ...createFakeCookies(['0']),
      getAll: async () => [],
      getAllCookieStores: async () => [{ id: '0', tabIds: [...tabs.keys()] }],
    },
    permissions: { contains: async () => true, getAll: async () => ({}) },
    i18n: { getMessage: (key: string) => key },
    action: {
      ...{ getBadgeText: async () => '', setBadgeText: async () => undefined, setTitle: async () => undefined },
      ...{ setBadgeBackgroundColor: async () => undefined, setBadgeTextColor: async () => undefined },
    },
    runtime: { getURL: (path: string) => `chrome-extension://x/${path}`, getManifest: () => ({}) },
    windows: { getLastFocused: async () => ({ id: 1 }), get: async () => ({}), update: async () => ({}) },
    scripting: {
      executeScript: async ({
        target,
        func,
      }: {
        readonly target: { readonly tabId: number };
        readonly func?: { readonly name: string };
      }) => [{ result: await scripts[func?.name ?? '']?.(target.tabId) }],
    },
    tabs: {
      get: async (id: number) => tabOf(id),
      query: async () => [...tabs.keys()].map(tabOf),
      update: async () => undefined,
      remove: async (id: number) => void tabs.delete(id),
      create: async () => {
        arrive(1, ROLE);
        return { id: 1 };
      },
      onUpdated: {
        addListener: (listener: (id: number, info: object, tab: object) => void) => void listeners.add(listener),
        removeListener: (listener: (id: number, info: object, tab: object) => void) => void listeners.delete(listener),
      },
      onRemoved: event,
    },
  });
}

function guarded({ local: area, stored }: FakeStorage, onWrite: (key: string) => void): Area {
  return {
    // Without keys, it gives all that is stored.
    get: async keys => ((keys as string | undefined) === undefined ? stored() : area.get(keys)),
    async set(items) {
      for (const key of Object.keys(items)) onWrite(key);
      return area.set(items);
    },
    async remove(keys) {
      for (const key of [keys].flat()) onWrite(key);
      return area.remove(keys);
    },
  };
}
