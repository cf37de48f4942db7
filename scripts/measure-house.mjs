import { Visitor } from 'vite';
import { importsOf } from '../tests/architecture/imports.ts';
import { circularRooms, filesInCircles, foldersOf } from '../tests/architecture/room-rules.ts';
import { parseSource, readPaths, readText } from '../tests/architecture/source.ts';

/**
 * @typedef {import('../tests/architecture/source.ts').Source} Source
 * @typedef {{readonly name: string, readonly lines: number}} Sized a file or a function, with its non-blank lines
 */

const isProduct = (/** @type {string} */ path) => !/\.(test|fixture)\.tsx?$/.test(path);
const paths = readPaths('src', /\.(tsx?|css)$/).filter(isProduct);
const sources = paths.filter(path => !path.endsWith('.css')).map(path => parseSource(path, readText(path)));

/** Prints what the size and the order of the house are, as a Markdown table. */
function main() {
  const files = paths.map(path => ({ name: path, lines: linesOf(readText(path)) }));
  const functions = sources.flatMap(functionsOf);
  /** @type {readonly (readonly [string, string | number])[]} */
  const rows = [
    ['product lines', sum(files)],
    ['product files', files.length],
    ['median file', median(files)],
    ['longest file', longest(files)],
    ['median function', median(functions)],
    ['longest function', longest(functions)],
    ['files that touch `browser.*`', sources.filter(touchesBrowser).length],
    [
      'imports that close a circle of folders',
      foldersOf(sources).flatMap(folder => circularRooms(sources, folder)).length,
    ],
    ['files in circles of files', filesInCircles(sources).length],
    ['comparisons of the session mode', sources.reduce((count, source) => count + modeComparisons(source), 0)],
    ['places that read a section header', sources.reduce((count, source) => count + headerReaders(source), 0)],
    ['guards by hand', sources.reduce((count, source) => count + guards(source), 0)],
    ['any-likes (`any`, `!`, suppressions)', sources.reduce((count, source) => count + anyLikes(source), 0)],
    ['casts (`as`, without `as const`)', sources.reduce((count, source) => count + casts(source), 0)],
  ];
  console.log('| measure | value |\n|---|---|');
  for (const [name, value] of rows) console.log(`| ${name} | ${value.toLocaleString('en')} |`);
  console.log('\n| folder | files | lines |\n|---|---|---|');
  for (const folder of new Set(files.map(({ name }) => name.split('/')[1]))) {
    const inIt = files.filter(({ name }) => name.startsWith(`src/${folder}/`));
    console.log(`| ${folder} | ${inIt.length} | ${sum(inIt).toLocaleString('en')} |`);
  }
}

/** @param {string} text */
function linesOf(text) {
  return text.split('\n').filter(line => line.trim() !== '').length;
}

/** @param {readonly Sized[]} sized */
function sum(sized) {
  return sized.reduce((total, { lines }) => total + lines, 0);
}

/** @param {readonly Sized[]} sized */
function median(sized) {
  return sized.map(({ lines }) => lines).sort((one, other) => one - other)[sized.length >> 1] ?? 0;
}

/** @param {readonly Sized[]} sized */
function longest(sized) {
  const [first] = [...sized].sort((one, other) => other.lines - one.lines);
  return `${first?.lines} (${first?.name})`;
}

/** @param {Source} source */
function functionsOf(source) {
  /** @type {Sized[]} */
  const found = [];
  const add = (/** @type {{start: number, end: number}} */ { start, end }) => {
    const line = source.text.slice(0, start).split('\n').length;
    found.push({ name: `${source.path}:${line}`, lines: linesOf(source.text.slice(start, end)) });
  };
  new Visitor({ FunctionDeclaration: add, FunctionExpression: add, ArrowFunctionExpression: add }).visit(
    source.program,
  );
  return found;
}

/** @param {Source} source */
function touchesBrowser(source) {
  return importsOf(source).some(({ target }) => target === 'webextension-polyfill');
}

/** @param {Source} source */
function modeComparisons({ program }) {
  let count = 0;
  const isMode = (/** @type {import('vite').ESTree.Node | null} */ node) =>
    node?.type === 'Literal' && (node.value === 'classic' || node.value === 'multi-session');
  new Visitor({
    BinaryExpression: ({ left, right }) => {
      if (isMode(left) || isMode(right)) count += 1;
    },
    SwitchCase: ({ test }) => {
      if (isMode(test)) count += 1;
    },
  }).visit(program);
  return count;
}

/** Patterns that begin with a bracket, and questions whether a line begins with one. @param {Source} source */
function headerReaders({ path, program }) {
  if (!/^src\/(core|options\/editor)\//.test(path)) return 0;
  let count = 0;
  new Visitor({
    Literal: node => {
      if ('regex' in node && /^\^?(\\s\*|\[ \\t\]\*|\()*\\\[/.test(node.regex.pattern)) count += 1;
    },
    CallExpression: ({ callee, arguments: [first] }) => {
      const asks = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name;
      if (asks === 'startsWith' && first?.type === 'Literal' && first.value === '[') count += 1;
    },
  }).visit(program);
  return count;
}

/** Functions that find out what an `unknown` is. @param {Source} source */
function guards({ program }) {
  let count = 0;
  const add = (/** @type {import('vite').ESTree.Function | import('vite').ESTree.ArrowFunctionExpression} */ node) => {
    const [first] = node.params;
    const type = first && 'typeAnnotation' in first ? first.typeAnnotation?.typeAnnotation.type : undefined;
    if (type === 'TSUnknownKeyword') count += 1;
  };
  new Visitor({ FunctionDeclaration: add, ArrowFunctionExpression: add }).visit(program);
  return count;
}

/** @param {Source} source */
function anyLikes({ program, text }) {
  let count = text.match(/@ts-(ignore|expect-error|nocheck)|biome-ignore/g)?.length ?? 0;
  const add = () => {
    count += 1;
  };
  new Visitor({ TSAnyKeyword: add, TSNonNullExpression: add }).visit(program);
  return count;
}

/** @param {Source} source */
function casts({ program }) {
  let count = 0;
  new Visitor({
    TSAsExpression: ({ typeAnnotation: type }) => {
      const isConst =
        type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
      if (!isConst) count += 1;
    },
  }).visit(program);
  return count;
}

main();
