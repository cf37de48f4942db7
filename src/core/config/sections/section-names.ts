import { toAscii } from '../lines/characters.ts';
import { withoutGluedComment } from '../lines/key-values.ts';

/**
 * Finds the section that a written name means: the one of that name, else the first that differs only in what is hard to
 * see: its case, blanks and dashes of other kinds, full-width letters.
 */
export function createNameFinder(names: Iterable<string>): (written: string) => string | undefined {
  const known = new Set(names);
  let byFolded: ReadonlyMap<string, string> | undefined;
  return written => {
    const bare = withoutGluedComment(written);
    const name = known.has(written) ? written : bare;
    if (known.has(name)) return name;
    byFolded ??= firstByName(known, foldName);
    return byFolded.get(foldName(bare));
  };
}

/** The first of several things of one name counts. */
export function firstByName<T>(things: Iterable<T>, nameOf: (thing: T) => string): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  for (const thing of things) {
    const name = nameOf(thing);
    if (!first.has(name)) first.set(name, thing);
  }
  return first;
}

function foldName(name: string): string {
  return toAscii(name.replace(/\s/g, ' ')).toLowerCase();
}
