/** A behaviour of the console that differs by page, time or belief, and so can be switched. */
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

function milliseconds(value: number, meaning: string): Variant<number> {
  return {
    value,
    allowed: 'milliseconds, 0 to 60000',
    meaning,
    read: given => (/^\d{1,5}$/.test(String(given)) && Number(given) <= 60_000 ? Number(given) : undefined),
  };
}

/** Every variant: its default, what else it can be, and what that means. New ones are new rows. */
export const VARIANTS = {
  csp: choice(
    'default',
    ['none', 'form-action-none', 'form-action-no-redirect', 'sealed'],
    'policy of console pages: strict but working; no header; no form at all; forms reach sign-in, the way back is stopped; neither form nor fetch may leave',
  ),
  csrf: choice('strict', ['off'], 'whether /switchrole wants csrf to be the checksum of aws-userInfo'),
  'header-delay': milliseconds(200, 'how long after the page its header and globals appear'),
  theme: choice('cookie', ['light', 'dark'], 'awsc-color-theme: left to the cookie, or set by every page'),
  'long-fields': choice(
    'bad-request',
    ['invalid-page'],
    'what a display name or a role over 64 characters, or a bad colour, ends on',
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

/** The table as the control address and the help tell it. */
export function describeVariants(
  values: VariantValues,
): { name: string; value: string | number; default: string | number; allowed: string; meaning: string }[] {
  return VARIANT_NAMES.map(name => {
    const { value, allowed, meaning } = VARIANTS[name];
    return { name, value: values[name], default: value, allowed, meaning };
  });
}
