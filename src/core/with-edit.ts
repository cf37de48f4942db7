/**
 * What somebody made of a list, done to the list as it is by now: what others have added or taken away since stays so.
 * In the order of `after`; what others have added comes last. The other way round it takes the edit back.
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

/** The same for values by name: those that the edit does not change stay as they are by now. */
export function withRecordEdit<Fields extends object>(now: Fields, before: Fields, after: Fields): Fields {
  const was = new Map(Object.entries(before));
  const kept = Object.entries(now).filter(([name]) => Object.hasOwn(after, name) || !was.has(name));
  const changed = Object.entries(after).filter(([name, value]) => was.get(name) !== value);
  return Object.fromEntries([...kept, ...changed]) as Fields;
}
