/*
 * What comes from outside (storage, messages, pages) is `unknown` until a guard has seen it. These are the guards that
 * others are put together from; every page loads them, so they are as small as they can be.
 */

/** Gives a value back as the type that it has; `undefined` for anything else. */
export type Guard<T> = (value: unknown) => T | undefined;

/** What a guard lets through. */
export type Guarded<G> = G extends (value: unknown) => infer T ? Exclude<T, undefined> : never;

type Guards = Readonly<Record<string, Guard<unknown>>>;

/** An object with all of the required fields, and those of the optional ones that it has. */
type Fields<Required, Optional> = Plain<
  { readonly [Name in keyof Required]: Guarded<Required[Name]> } & {
    readonly [Name in keyof Optional]?: Guarded<Optional[Name]>;
  }
>;

type Plain<T> = { [Name in keyof T]: T[Name] };

export const text: Guard<string> = value => (typeof value === 'string' ? value : undefined);

export const number: Guard<number> = value => (typeof value === 'number' ? value : undefined);

/** A whole number that is not below 0. */
export const count: Guard<number> = value =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;

/** A number, or 0 for what is none. */
export const numberOrZero = (value: unknown): number => Number(value) || 0;

/** What is not `true` is `false`. */
export const flag = (value: unknown): boolean => value === true;

export const isTrue: Guard<true> = value => (value === true ? value : undefined);

/** A text of at most so many UTF-16 units. */
export const textUpTo =
  (longest: number): Guard<string> =>
  value =>
    typeof value === 'string' && value.length <= longest ? value : undefined;

/** One of some values. */
export const oneOf =
  <const T>(values: readonly T[]): Guard<T> =>
  value =>
    values.find(known => known === value);

/** Whether a value is an object with fields to read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a value; anything but an object has none. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

/** An object, whatever its fields are: a copy, so that no field of its prototype counts. */
export const object: Guard<Readonly<Record<string, unknown>>> = value => (isRecord(value) ? { ...value } : undefined);

/** Whether a value is a text that is not empty. */
export const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The items of a list that the guard lets through. */
export const list =
  <T>(guard: Guard<T>): Guard<readonly T[]> =>
  value =>
    Array.isArray(value) ? value.map(guard).filter(item => item !== undefined) : undefined;

/** The texts of a list; none of anything else. */
export const texts = (value: unknown): readonly string[] => list(text)(value) ?? [];

/** The values of an object that the guard lets through, by name. */
export const values =
  <T>(guard: Guard<T>): Guard<Readonly<Record<string, T>>> =>
  value => {
    const fields = object(value);
    const good = Object.entries(fields ?? {}).map(([name, field]) => [name, guard(field)]);
    return fields && Object.fromEntries(good.filter(([, field]) => field !== undefined));
  };

/** The same, where the guard lets all items through; else none of them counts. */
export const wholeList =
  <T>(guard: Guard<T>): Guard<readonly T[]> =>
  value => {
    const items = list(guard)(value);
    return Array.isArray(value) && items?.length === value.length ? items : undefined;
  };

/**
 * An object with these fields; others are dropped.
 * @param required fields without which the whole counts for nothing
 * @param optional fields that are left out where they are missing, or something else
 */
export function record<R extends Guards, O extends Guards = Record<never, never>>(
  required: R,
  optional?: O,
): Guard<Fields<R, O>> {
  const guards = Object.entries({ ...required, ...optional });
  return value => {
    const fields = object(value);
    const known: Record<string, unknown> = {};
    for (const [name, guard] of guards) {
      const field = fields && guard(fields[name]);
      if (field !== undefined) known[name] = field;
      else if (name in required) return undefined;
    }
    return fields && (known as Fields<R, O>);
  };
}

/** The same, but an optional field that is something else makes the whole count for nothing. */
export function exactRecord<R extends Guards, O extends Guards>(required: R, optional: O): Guard<Fields<R, O>> {
  const guard = record(required, optional);
  return value => {
    const known = guard(value);
    const isWrong = (name: string): boolean =>
      known !== undefined && !(name in known) && object(value)?.[name] !== undefined;
    return Object.keys(optional).some(isWrong) ? undefined : known;
  };
}
