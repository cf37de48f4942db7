/** The name, or the first of `name 2`, `name 3`, … that is not taken. */
export function unusedName(name: string, taken: ReadonlySet<string>, join = ' '): string {
  let unused = name;
  for (let number = 2; taken.has(unused); number++) unused = `${name}${join}${number}`;
  return unused;
}
