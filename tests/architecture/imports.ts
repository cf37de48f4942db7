import { posix } from 'node:path';
import { type ESTree, Visitor } from 'vite';
import type { Source } from './source.ts';

export interface Import {
  readonly specifier: string;
  /** Path from the root of the checkout for a file of ours, else the package's name. */
  readonly target: string;
  readonly isOurs: boolean;
  readonly start: number;
}

/** Everything a module asks for: `import`, `import type`, `export … from`, `import()` of a value or a type, `require`. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const add = (node: ESTree.Node | null) => {
    if (node?.type === 'Literal' && typeof node.value === 'string')
      found.push(resolve(source.path, node.value, node.start));
    else if (node) found.push({ specifier: '?', target: 'a computed path', isOurs: false, start: node.start });
  };
  new Visitor({
    ImportDeclaration: node => add(node.source),
    ExportAllDeclaration: node => add(node.source),
    ExportNamedDeclaration: node => add(node.source),
    ImportExpression: node => add(node.source),
    TSImportType: node => add(node.source),
    TSExternalModuleReference: node => add(node.expression),
    CallExpression: node => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') add(node.arguments[0] ?? null);
    },
  }).visit(source.program);
  return found;
}

function resolve(from: string, specifier: string, start: number): Import {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('.')) {
    return { specifier, target: posix.join(posix.dirname(from), path), isOurs: true, start };
  }
  const name = path.startsWith('node:') ? path : path.split('/', path.startsWith('@') ? 2 : 1).join('/');
  return { specifier, target: name, isOurs: false, start };
}
