type Kind = 'account' | 'alias' | 'user' | 'role' | 'profile';

/** Takes out of a report whom it is about, and leaves who is the same as whom. */
export interface Mask {
  /** A name: `user A`, where it is masked. */
  name(kind: Kind, value: string): string;
  /** A text that may hold account numbers, or the session they stand in (`111122223333-abcdefgh`). */
  text(value: string): string;
}

const ACCOUNT = /(?<!\d)(?:\d{12}|\d{4}-\d{4}-\d{4})(?!\d)(?:-[a-z0-9]{8}(?![a-z0-9]))?/g;

/** @param isMasked false leaves all as it is */
export function createMask(isMasked: boolean): Mask {
  if (!isMasked) return { name: (_, value) => value, text: value => value };
  const known = new Map<Kind, string[]>();
  const name = (kind: Kind, value: string): string => {
    const names = known.get(kind) ?? [];
    known.set(kind, names);
    if (!names.includes(value)) names.push(value);
    return `${kind} ${letterOf(names.indexOf(value))}`;
  };
  return {
    name,
    text: value => value.replace(ACCOUNT, found => name('account', found.replaceAll('-', '').slice(0, 12))),
  };
}

/** `A` … `Z`, then `A1` … */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}
