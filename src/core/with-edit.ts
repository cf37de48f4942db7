/** A change of something that is stored. What others have changed since `before` stays. */
export interface Edit<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** The edit that undoes this one. */
export function swapped<Value>({ before, after }: Edit<Value>): Edit<Value> {
  return { before: after, after: before };
}

/**
 * Applies an edit of a list to the list as it is now: items that others have added or removed since then stay so. The
 * order is that of `after`; items that others added come last. With `before` and `after` exchanged it undoes the edit.
 */
export function withListEdit<Item>(
  now: readonly Item[],
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] {
  const [is, was, wanted] = [new Set(now), new Set(before), new Set(after)];
  const added = now.filter(each => !was.has(each) && !wanted.has(each));
  return [...after.filter(each => is.has(each) || !was.has(each)), ...added];
}

/** The same for values by name: a value that the edit does not change stays as it is now. */
export function withRecordEdit<Fields extends object>(now: Fields, before: Fields, after: Fields): Fields {
  const was = new Map(Object.entries(before));
  const kept = Object.entries(now).filter(([name]) => Object.hasOwn(after, name) || !was.has(name));
  const changed = Object.entries(after).filter(([name, value]) => was.get(name) !== value);
  return Object.fromEntries([...kept, ...changed]) as Fields;
}
