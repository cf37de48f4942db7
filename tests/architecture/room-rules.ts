import { importsOf } from './imports.ts';
import { isTest, type Offence, offence, type Source } from './source.ts';

/** Folders of `src/options` that are pages or dialogs of their own: what two of them share belongs to neither. */
const PAGES: ReadonlySet<string> = new Set([
  ...['welcome', 'config', 'history', 'layers', 'settings', 'versions', 'transfer', 'diagnosis'],
]);

/** An import from one room of a floor into another. The files right on the floor are the room `.`. */
interface Door {
  readonly from: string;
  readonly to: string;
  readonly offend: (rule: string) => Offence;
}

/** Every folder that has sources below it, from `src` down: each is a floor whose rooms must not go in a circle. */
export function foldersOf(sources: readonly Pick<Source, 'path'>[]): readonly string[] {
  const folders = sources.flatMap(({ path }) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  return [...new Set(folders)];
}

/** Imports by which rooms of a floor lead back to themselves. Tests may look into any room. */
export function circularRooms(sources: readonly Source[], floor: string): Offence[] {
  const doors = doorsOn(sources, floor);
  return doors.flatMap(({ from, to, offend }) => {
    const way = findWay(doors, to, from);
    return way ? [offend(`must not import ${to}: the rooms go in a circle, ${[from, ...way].join(' > ')}`)] : [];
  });
}

/** Files whose imports lead back to themselves. */
export function filesInCircles(sources: readonly Source[]): readonly string[] {
  const imports = new Map(sources.map(source => [source.path, importsOf(source).map(({ target }) => target)]));
  return [...imports.keys()].filter(path => {
    const seen = new Set(imports.get(path));
    for (const next of seen) for (const target of imports.get(next) ?? []) seen.add(target);
    return seen.has(path);
  });
}

/** Imports of one page of the options by another. */
export function importedPages(sources: readonly Source[]): Offence[] {
  return doorsOn(sources, 'src/options')
    .filter(({ from, to }) => PAGES.has(from) && PAGES.has(to))
    .map(({ from, to, offend }) => offend(`${from} must not import ${to}: no page imports a page`));
}

function doorsOn(sources: readonly Source[], floor: string): readonly Door[] {
  return sources
    .filter(source => source.path.startsWith(`${floor}/`) && !isTest(source))
    .flatMap(source =>
      importsOf(source)
        .filter(({ isOurs, target }) => isOurs && target.startsWith(`${floor}/`))
        .map(({ target, specifier, start }) => ({
          from: roomOf(source.path, floor),
          to: roomOf(target, floor),
          offend: (rule: string) => offence(source, start, `${rule} ('${specifier}')`),
        })),
    )
    .filter(({ from, to }) => from !== to);
}

function roomOf(path: string, floor: string): string {
  const [room, ...rest] = path.slice(floor.length + 1).split('/');
  return room === undefined || rest.length === 0 ? '.' : room;
}

/** The rooms from one to another, both included; `undefined` where no imports lead there. */
function findWay(doors: readonly Door[], from: string, to: string): readonly string[] | undefined {
  const ways: string[][] = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const here = way.at(-1);
    if (here === to) return way;
    for (const door of doors) {
      if (door.from !== here || seen.has(door.to)) continue;
      seen.add(door.to);
      ways.push([...way, door.to]);
    }
  }
  return undefined;
}
