/**
 * What somebody made of a list, done to the list as it is by now: what others have added or taken away since stays so.
 * In the order of `after`; what others have added comes last. The other way round it takes the edit back.
 */
export function withListEdit(
  now: readonly string[],
  before: readonly string[],
  after: readonly string[],
): readonly string[] {
  const [is, was, wanted] = [new Set(now), new Set(before), new Set(after)];
  const added = now.filter(each => !was.has(each) && !wanted.has(each));
  return [...after.filter(each => is.has(each) || !was.has(each)), ...added];
}

/** The same for values by name: those that the edit does not change stay as they are by now. */
export function withRecordEdit<Value>(
  now: Readonly<Record<string, Value>>,
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  const kept = Object.entries(now).filter(([name]) => Object.hasOwn(after, name) || !Object.hasOwn(before, name));
  const changed = Object.entries(after).filter(([name, value]) => before[name] !== value);
  return Object.fromEntries([...kept, ...changed]);
}
