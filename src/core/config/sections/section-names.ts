import { toAscii } from '../lines/characters.ts';
import { withoutGluedComment } from '../lines/key-values.ts';

/** A set of names, or a map with names as keys. */
type Names = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

/**
 * Finds the section that a written name means: the section of that name, else the first whose name looks alike, with
 * another case, other blanks or dashes, or full-width letters.
 */
export function createNameFinder(names: Names): (written: string) => string | undefined {
  let byFolded: ReadonlyMap<string, string> | undefined;
  return written => {
    const bare = withoutGluedComment(written);
    if (names.has(written)) return written;
    if (names.has(bare)) return bare;
    byFolded ??= firstByName(names.keys(), foldName);
    return byFolded.get(foldName(bare));
  };
}

/** Of several things with one name, the first counts. */
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
