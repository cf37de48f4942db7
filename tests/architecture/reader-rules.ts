import { type ESTree, Visitor } from 'vite';
import { isTest, type Offence, offence, type Source } from './source.ts';

/** What changes storage or cookies, in src/platform. */
const WRITERS = [
  'writeItem',
  'writeItems',
  'removeItems',
  'writeSync',
  'removeFromSync',
  'writeCookie',
  'removeCookie',
];

interface Named {
  readonly name: string;
  readonly start: number;
  readonly source: Source;
  /** Names of the functions that it calls. */
  readonly calls: ReadonlySet<string>;
}

/** Functions of the background that are named after reading or finding, and write: themselves, or by a function that they call. */
export function readersThatWrite(sources: readonly Source[]): Offence[] {
  const functions = sources
    .filter(source => source.path.startsWith('src/background/') && !isTest(source))
    .flatMap(functionsOf);
  const writing = new Set(WRITERS);
  for (let size = 0; size < writing.size; ) {
    size = writing.size;
    for (const { name, calls } of functions) if ([...calls].some(called => writing.has(called))) writing.add(name);
  }
  return functions
    .filter(({ name }) => /^(read|find)[A-Z]/.test(name) && writing.has(name))
    .map(({ name, source, start, calls }) => {
      const way = [...calls].find(called => writing.has(called));
      return offence(source, start, `${name} must only read, and it writes by ${way}`);
    });
}

function functionsOf(source: Source): Named[] {
  const found: Named[] = [];
  new Visitor({
    FunctionDeclaration: node => {
      if (node.id) found.push({ name: node.id.name, start: node.start, source, calls: callsIn(node) });
    },
  }).visit(source.program);
  return found;
}

function callsIn(node: ESTree.Function): ReadonlySet<string> {
  const names = new Set<string>();
  new Visitor({
    CallExpression: ({ callee }) => {
      if (callee.type === 'Identifier') names.add(callee.name);
    },
  }).visit(node as unknown as ESTree.Program);
  return names;
}
