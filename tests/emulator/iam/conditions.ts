import { BlockList, isIPv6 } from 'node:net';
import { type Conditions, listOf } from './policy-document.ts';
import { isArnLike, isLike } from './wildcards.ts';

/** What AWS knows of a request: condition keys in lower case. A key that the request lacks is not there. */
export type RequestContext = ReadonlyMap<string, string>;

type Compare = (actual: string, wanted: string) => boolean;

const inRange: Compare = (address, range) => {
  const [network = '', bits] = range.split('/');
  const family = isIPv6(network) ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  list.addSubnet(network, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
};
const isEqual: Compare = (actual, wanted) => actual === wanted;
const isEqualInAnyCase: Compare = (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase();

const OPERATORS: Readonly<Record<string, Compare>> = {
  StringEquals: isEqual,
  StringEqualsIgnoreCase: isEqualInAnyCase,
  StringLike: isLike,
  ArnEquals: isArnLike,
  ArnLike: isArnLike,
  Bool: isEqualInAnyCase,
  IpAddress: inRange,
};

const NEGATED: Readonly<Record<string, Compare>> = {
  StringNotEquals: isEqual,
  StringNotEqualsIgnoreCase: isEqualInAnyCase,
  StringNotLike: isLike,
  ArnNotEquals: isArnLike,
  ArnNotLike: isArnLike,
  NotIpAddress: inRange,
};

/**
 * Whether a request meets all conditions of a statement: all operators and all keys must hold, of the values any one (of a
 * negated operator: none may fit). Throws at an operator that the emulator does not know.
 */
export function meetsConditions(conditions: Conditions | undefined, context: RequestContext): boolean {
  return Object.entries(conditions ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) =>
      holds(operator, context.get(key.toLowerCase()), listOf(values), context),
    ),
  );
}

function holds(
  operator: string,
  actual: string | undefined,
  values: readonly string[],
  context: RequestContext,
): boolean {
  const name = operator.replace(/IfExists$/, '');
  if (name === 'Null') return values.some(value => isEqualInAnyCase(value, String(actual === undefined)));
  const negated = NEGATED[name];
  const compare = negated ?? OPERATORS[name];
  if (!compare) throw new RangeError(`The emulator does not know the condition operator ${operator}`);
  // A key that is missing fails a condition, except a negated one and one that ends with IfExists.
  if (actual === undefined) return negated !== undefined || name !== operator;
  const fits = values.some(value => {
    const wanted = fillVariables(value, context);
    return wanted !== undefined && compare(actual, wanted);
  });
  return negated ? !fits : fits;
}

/** A value of a policy with its variables, such as `${aws:username}`, filled; undefined where the request lacks one. */
export function fillVariables(value: string, context: RequestContext): string | undefined {
  let isWhole = true;
  const filled = value.replace(/\$\{([^}]*)\}/g, (_, name: string) => {
    if (/^[*?$]$/.test(name)) return name;
    const known = context.get(name.toLowerCase());
    isWhole &&= known !== undefined;
    return known ?? '';
  });
  return isWhole ? filled : undefined;
}
