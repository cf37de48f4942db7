/** A behavior of the console that differs by page or time, or that nobody knows for sure (docs/console.md 11). Tests can switch it. */
interface Variant<Value extends string | number> {
  readonly value: Value;
  readonly allowed: string;
  readonly meaning: string;
  read(value: unknown): Value | undefined;
}

function choice<const Value extends string>(value: Value, others: readonly Value[], meaning: string): Variant<Value> {
  const values = [value, ...others];
  return { value, allowed: values.join(' | '), meaning, read: given => values.find(each => each === given) };
}

function amount(value: number, unit: string, most: number, meaning: string): Variant<number> {
  return {
    value,
    allowed: `${unit}, 0 to ${most}`,
    meaning,
    read: given => (/^\d{1,5}$/.test(String(given)) && Number(given) <= most ? Number(given) : undefined),
  };
}

/** All variants with their default, their other values, and what these mean. A new variant is a new row. */
export const VARIANTS = {
  csp: choice(
    'default',
    ['none', 'form-action-none', 'form-action-no-redirect', 'sealed'],
    'policy of console pages: strict but working; no header; no form at all; forms reach sign-in, but the redirect is stopped; neither form nor fetch may leave',
  ),
  csrf: choice('strict', ['off'], 'whether /switchrole wants csrf to be the checksum of aws-userInfo'),
  'switch-form': choice('new', ['old'], 'the page to switch by hand: as since March 2024, or as before'),
  'switch-intro': choice(
    'never',
    ['first-visit'],
    'whether a page that explains switching comes before that one, once a browser',
  ),
  'ended-session': choice('sign-in', ['bad-request'], 'what a switch ends on whose session has ended'),
  'role-lifetime': amount(3600, 'seconds', 43_200, 'how long a new session of a role lasts'),
  'ended-role': choice(
    'sign-in',
    ['renewed'],
    'in classic mode, a page asked for when the session of its role has ended and its base could go on: leads to sign-in; works as the role again',
  ),
  'user-info-end': choice(
    'kept',
    ['on-time'],
    'whether aws-userInfo stays after the end of the session that it is about, or expires with it',
  ),
  'stale-creds': choice(
    'harmless',
    ['sign-in', 'console'],
    'aws-creds of an earlier session: nobody minds; who signs in over them cannot switch until they sign out; the first page after a switch is a 400',
  ),
  'service-oauth': choice(
    'shared',
    ['redirects', 'script'],
    'credentials of a service: those of sign-in; its own, fetched over /oauth by redirects; over a page of sign-in whose script goes on',
  ),
  'regional-sign-in': choice('open', ['refused'], 'whether the sign-in hosts of regions let one switch'),
  'browser-address': choice('203.0.113.10', ['192.168.10.20'], 'the address that the browser asks from'),
  'sts-address': choice(
    'browser',
    ['console'],
    'the address that policies see in a switch: that of the browser; that of the console, which no policy names',
  ),
  'session-refusal': choice(
    'error-code',
    ['403', '401'],
    'in multi-session mode, the answer to who may not have a role: 200 with an errorCode; or that status',
  ),
  'switch-answer': choice(
    'own',
    [
      '401',
      '403',
      '404',
      '410',
      '429',
      '500',
      'stalled',
      'dropped',
      'error-code',
      'no-destination',
      'not-json',
      'other-host',
    ],
    'in multi-session mode, the answer to any switch: the right one; or that status, nothing at all, or such a 200',
  ),
  'session-limit': choice(
    'on-the-way',
    ['at-once'],
    'how the limit page follows on a sixth session: the destination leads on to it; it is the destination',
  ),
  'bare-host': choice(
    'selector',
    ['newest', 'in-place'],
    'a host without a session where several are open: leads to the selector; into the newest; serves the newest itself',
  ),
  'fresh-session': choice(
    'whole',
    ['incomplete'],
    'the first page of a session: as every other; without awsc-session-data, AccountInfo and account tile',
  ),
  'session-history': choice(
    'written',
    ['read', 'ignored'],
    'the role history in multi-session mode: read by the header and written by each switch; read only; neither',
  ),
  'session-cookie': choice(
    'session-host',
    ['session-host-kept', 'shared'],
    '__Secure-aws-session-id-…, by which scripts see that a session is signed in: at its own host only; there, and it stays after signing out; at all hosts',
  ),
  'session-watch': choice(
    'on',
    ['off'],
    'whether a page looks every 2 s if it is signed in to what it was loaded in, and says so where not',
  ),
  'outdated-page': choice(
    '403',
    ['401'],
    'in multi-session mode, what a page loaded in an earlier session of its identity gets for its request of credentials',
  ),
  'session-account-info': choice(
    'base-and-role',
    ['own'],
    'AccountInfo of a switched session: its base and its role; the role only, as who signed in',
  ),
  header: choice(
    '2025',
    ['2021', '2020', '2016', 'none'],
    'generation of the header, with the metadata and globals of its time; or a page without one',
  ),
  'header-delay': amount(200, 'milliseconds', 60_000, 'how long after the page its header and globals appear'),
  'late-delay': amount(1500, 'milliseconds', 60_000, 'how long after the header comes what is said to be late'),
  'session-data': choice(
    'present',
    ['without-account', 'without-endpoint', 'legacy-meta', 'neither'],
    'awsc-session-data: whole; without account, alias, name and ARN; without signInEndpoint; awsc-signin-endpoint instead; neither',
  ),
  'account-info': choice(
    'present',
    ['late', 'absent', 'falsy', 'throws'],
    'ConsoleNavService.AccountInfo; falsy: null, and the four awsc-…-display-name-… elements instead',
  ),
  mbtc: choice('number', ['promise', 'boxed', 'rejects', 'absent'], 'what AWSC.Auth.getMbtc() gives'),
  'user-info-cookie': choice(
    'readable',
    ['http-only', 'absent'],
    'aws-userInfo, for scripts of the page; where they cannot read it, the header is drawn all the same',
  ),
  'history-cookie': choice(
    'readable',
    ['http-only', 'without-base', 'absent'],
    'the role history, for scripts of the page; without-base: bn and ba are empty, and the header shows no switch',
  ),
  'account-tile': choice('present', ['late', 'absent'], 'awsc-account-info-tile in the account button of 2025'),
  theme: choice('cookie', ['light', 'dark'], 'awsc-color-theme: left to the cookie, or set by every page'),
  'page-script': choice(
    'own',
    ['hostile'],
    'what runs in pages: the console; before it, a script that spies on what extensions show there',
  ),
  'long-fields': choice(
    'bad-request',
    ['invalid-page'],
    'what a display name or a role over 64 characters, or a bad color, ends on',
  ),
  'base-name': choice('alias', ['number'], 'whether names of accounts (alias, bn/ba, AccountInfo) are their aliases'),
  'history-length': choice('five', ['kept'], 'whether sign-in cuts the role history to five'),
  'history-names': choice(
    'encoded',
    ['plain', 'entities'],
    'display names in the history: encoded once more; as they are; with &#…; for what is not ASCII',
  ),
  'after-switch-back': choice(
    'no-base',
    ['base'],
    'whether the history cookie still names the base after switching back',
  ),
  'portal-page': choice(
    'own-path',
    ['any-path'],
    'where the host of a portal has its page: at its own path only (/start, or the root); at any path, except where that names a directory',
  ),
  'vanity-redirect': choice('302', ['301', '307', '308'], 'how a company’s own host leads to its access portal'),
  'global-services': choice('not-found', ['redirect'], 'a global service asked for at a region that is not its own'),
} as const;

export type VariantName = keyof typeof VARIANTS;
export type VariantValues = {
  readonly [Name in VariantName]: Exclude<ReturnType<(typeof VARIANTS)[Name]['read']>, undefined>;
};

export const VARIANT_NAMES = Object.keys(VARIANTS) as VariantName[];

/** The values a new emulator has. */
export function defaultVariants(): VariantValues {
  return withVariants({} as VariantValues, Object.fromEntries(VARIANT_NAMES.map(name => [name, VARIANTS[name].value])));
}

/** `current` with some values changed. Throws, naming what is allowed, at a wrong name or value. */
export function withVariants(current: VariantValues, changes: Readonly<Record<string, unknown>>): VariantValues {
  const read = Object.entries(changes).map(([name, given]) => {
    const variant = VARIANT_NAMES.includes(name as VariantName) ? VARIANTS[name as VariantName] : undefined;
    if (!variant) throw new RangeError(`No variant '${name}'; there are: ${VARIANT_NAMES.join(', ')}`);
    const value = variant.read(given);
    if (value === undefined) throw new RangeError(`Variant '${name}' takes ${variant.allowed}; not '${String(given)}'`);
    return [name, value];
  });
  return { ...current, ...Object.fromEntries(read) };
}

/** The table for the control address and the help. */
export function describeVariants(
  values: VariantValues,
): { name: string; value: string | number; default: string | number; allowed: string; meaning: string }[] {
  return VARIANT_NAMES.map(name => {
    const { value, allowed, meaning } = VARIANTS[name];
    return { name, value: values[name], default: value, allowed, meaning };
  });
}
