let collator: Intl.Collator | undefined;

/** Compares as the browser's language sorts, numbers by their value: `dev-2` before `dev-10`. */
export function compareNames(one: string, other: string): number {
  // Created only when it is needed: the popup would wait for it.
  collator ??= new Intl.Collator(undefined, { numeric: true });
  return collator.compare(one, other);
}
