import { type ESTree, Visitor } from 'vite';
import { importsOf } from './imports.ts';
import { isTest, type Offence, offence, type Source } from './source.ts';

const AMAZON = /amazon|awsc|noflush|aws-userinfo|awsconsole/i;

const PAGE_HOLES = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
  'write',
  'writeln',
]);

const STORAGE_WRITES = new Set(['writeItem', 'writeItems', 'removeItems', 'writeAllData', 'clearAllData']);

/** Page facts of Amazon's outside `src/aws`: in strings, templates, names and JSX; not in comments or import paths. */
export function amazonWords(source: Source): Offence[] {
  if (source.path.startsWith('src/aws/') || isTest(source)) return [];
  const found: Offence[] = [];
  const paths = new Set(importsOf(source).map(({ start }) => start));
  const look = (node: ESTree.Node, text: string) => {
    const [word] = AMAZON.exec(text) ?? [];
    if (word && !paths.has(node.start)) found.push(offence(source, node.start, `only src/aws knows '${word}'`));
  };
  new Visitor({
    Literal: node => look(node, node.raw ?? ''),
    TemplateElement: node => look(node, node.value.raw),
    Identifier: node => look(node, node.name),
    JSXText: node => look(node, node.value),
    JSXIdentifier: node => look(node, node.name),
  }).visit(source.program);
  return found;
}

/** The extension API by its global name; `src/platform` is its only home. */
export function browserGlobals(source: Source): Offence[] {
  if (source.path.startsWith('src/platform/') || isTest(source)) return [];
  return members(source).flatMap(({ object, property, start }) => {
    const name = object === 'globalThis' || object === 'window' || object === 'self' ? property : object;
    return name === 'chrome' || name === 'browser' ? [offence(source, start, `only src/platform uses ${name}.*`)] : [];
  });
}

/** Writes of stored items: two contexts that write lose one's change, so the background does it for all. */
export function storageWrites(source: Source): Offence[] {
  if (/^src\/(background|platform)\//.test(source.path)) return [];
  return importsNamed(source, STORAGE_WRITES, 'only src/background changes what is stored');
}

/** Definitions of stored items outside the room that has all of them. */
export function itemDefinitions(source: Source): Offence[] {
  if (source.path.startsWith('src/store/')) return [];
  return importsNamed(source, new Set(['defineItem']), 'only src/store defines what is stored');
}

function importsNamed(source: Source, names: ReadonlySet<string>, rule: string): Offence[] {
  const found: Offence[] = [];
  if (isTest(source)) return found;
  new Visitor({
    ImportSpecifier: ({ imported, start }) => {
      const name = imported.type === 'Identifier' ? imported.name : imported.value;
      if (names.has(name)) found.push(offence(source, start, `${rule}: ${name}`));
    },
  }).visit(source.program);
  return found;
}

/** Ways to make markup or code out of text. */
export function pageHoles(source: Source): Offence[] {
  const found: Offence[] = [];
  const report = (start: number, name: string) =>
    found.push(offence(source, start, `${name} makes markup or code of text`));
  for (const { object, property, start } of members(source)) {
    const isWrite = property === 'write' || property === 'writeln';
    if (PAGE_HOLES.has(property) && (!isWrite || object === 'document')) report(start, property);
  }
  const code = (node: ESTree.CallExpression | ESTree.NewExpression) => {
    if (node.callee.type !== 'Identifier') return;
    if (['eval', 'Function', 'DOMParser'].includes(node.callee.name)) report(node.start, node.callee.name);
  };
  new Visitor({
    JSXAttribute: ({ name, start }) => {
      if (name.type === 'JSXIdentifier' && PAGE_HOLES.has(name.name)) report(start, name.name);
    },
    CallExpression: code,
    NewExpression: code,
  }).visit(source.program);
  return found;
}

/** `console.*` outside the one logger. */
export function consoleCalls(source: Source): Offence[] {
  if (source.path === 'src/platform/log.ts') return [];
  return members(source).flatMap(({ object, property, start }) =>
    object === 'console' && property in console
      ? [offence(source, start, 'only src/platform/log.ts uses console')]
      : [],
  );
}

interface Member {
  /** Name of the object; empty when it is an expression. */
  readonly object: string;
  /** Name of the property, written `.name` or `['name']`; empty when it is computed. */
  readonly property: string;
  readonly start: number;
}

function members(source: Source): Member[] {
  const found: Member[] = [];
  new Visitor({
    MemberExpression: ({ object, property, start }) => {
      found.push({ object: object.type === 'Identifier' ? object.name : '', property: nameOf(property), start });
    },
  }).visit(source.program);
  return found;
}

function nameOf(property: ESTree.Node): string {
  if (property.type === 'Identifier') return property.name;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : '';
}

const MODES: ReadonlySet<unknown> = new Set(['classic', 'multi-session']);

/** Comparisons of session modes: what differs is in the drivers, and asked of `core/roles/session-mode.ts`. */
export function comparedModes(source: Source): Offence[] {
  if (source.path === 'src/core/roles/session-mode.ts' || isTest(source)) return [];
  const found: Offence[] = [];
  const look = (node: ESTree.Node | null) => {
    if (node?.type === 'Literal' && MODES.has(node.value))
      found.push(offence(source, node.start, `no code compares session modes: '${node.value}'`));
  };
  new Visitor({
    BinaryExpression: ({ left, right }) => [left, right].forEach(look),
    SwitchCase: ({ test }) => look(test),
  }).visit(source.program);
  return found;
}
