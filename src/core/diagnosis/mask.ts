export type NameKind = 'account' | 'alias' | 'user' | 'role' | 'profile' | 'grant' | 'address';

/** Replaces names in a report so that nobody can be recognized; the same name becomes the same letter. */
export interface Mask {
  /** A name: `user A`, where it is masked. Of an address, host and service stay. */
  name(kind: NameKind, value: string): string;
  /** A text that may hold account numbers, or the session they begin (`111122223333-abcdefgh`). */
  text(value: string): string;
}

const ACCOUNT = /(?<!\d)(?:\d{12}|\d{4}-\d{4}-\d{4})(?!\d)(?:-[a-z0-9]{8}(?![a-z0-9]))?/g;

/** @param isMasked false leaves everything as it is */
export function createMask(isMasked: boolean): Mask {
  if (!isMasked) return { name: (_, value) => value, text: value => value };
  const known = new Map<NameKind, string[]>();
  const letter = (kind: NameKind, value: string): string => {
    const names = known.get(kind) ?? [];
    known.set(kind, names);
    if (!names.includes(value)) names.push(value);
    return `${kind} ${letterOf(names.indexOf(value))}`;
  };
  const text = (value: string): string =>
    value.replace(ACCOUNT, found => letter('account', found.replaceAll('-', '').slice(0, 12)));
  return { name: (kind, value) => (kind === 'address' ? text(hostAndService(value)) : letter(kind, value)), text };
}

/** A copy of a value in which no text holds an account number, for users who hide them on their screen. */
export function withoutAccounts<T>(value: T): T {
  const hide = (_: string, part: unknown): unknown =>
    typeof part === 'string' ? part.replace(/(?<!\d)(\d{12}|\d{4}-\d{4}-\d{4})(?!\d)/g, '••••') : part;
  return JSON.parse(JSON.stringify(value, hide));
}

/** `A` … `Z`, then `A1` … */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}

/** The path after the service, and the query, may name resources. */
function hostAndService(value: string): string {
  const address =
    /^https%3a/i.test(value) && URL.canParse(decodeURIComponent(value)) ? decodeURIComponent(value) : value;
  if (!URL.canParse(address)) return '…';
  const { origin, pathname } = new URL(address);
  return `${origin}/${pathname.split('/')[1]}/…`;
}
