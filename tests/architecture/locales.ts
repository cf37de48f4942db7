import { type ESTree, Visitor } from 'vite';
import { type Offence, offence, type Source } from './source.ts';

export interface Message {
  readonly message: string;
  /** For translators. */
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export type Messages = Readonly<Record<string, Message>>;

const HAS_LETTER = /\p{L}/u;
const READ_ALOUD = new Set([
  'title',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'placeholder',
  'alt',
  'label',
]);

/** What a message fills in: `arg1=$1, arg2=$2`, as its text uses them. */
export function placeholdersOf({ message, placeholders = {} }: Message): string {
  const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
  return [...new Set(used)]
    .sort()
    .map(name => `${name}=${placeholders[name]?.content}`)
    .join(', ');
}

/** Every string in the code, and the fixed start of every template: a key that is used is among them. */
export function stringsOf(source: Source): { readonly whole: string[]; readonly starts: string[] } {
  const whole: string[] = [];
  const starts: string[] = [];
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') whole.push(value);
    },
    TemplateLiteral: ({ quasis }) => {
      const start = quasis[0]?.value.cooked;
      if (start) starts.push(start);
    },
  }).visit(source.program);
  return { whole, starts };
}

/** Texts asked for by a name that no locale has: `text('key')`, `t('key')`. */
export function unknownKeys(source: Source, messages: Messages): Offence[] {
  const found: Offence[] = [];
  new Visitor({
    CallExpression: ({ callee, arguments: [key] }) => {
      if (callee.type !== 'Identifier' || !['text', 't'].includes(callee.name)) return;
      if (key?.type !== 'Literal' || typeof key.value !== 'string' || Object.hasOwn(messages, key.value)) return;
      found.push(offence(source, key.start, `no text '${key.value}' in _locales`));
    },
  }).visit(source.program);
  return found;
}

/** Words in the code that a user would read or hear; not keys of texts, nor what is in `<code>` or `<kbd>`. */
export function wordsInCode(source: Source, messages: Messages): Offence[] {
  const found: Offence[] = [];
  const verbatim = verbatimSpans(source);
  const look = (node: ESTree.Node, text: string | undefined | null) => {
    if (text === undefined || text === null || Object.hasOwn(messages, text)) return;
    if (verbatim.some(({ start, end }) => start <= node.start && node.end <= end)) return;
    if (HAS_LETTER.test(text)) found.push(offence(source, node.start, `'${text.trim()}' belongs in _locales`));
  };
  const lookInside = (node: ESTree.Node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') look(node, node.value);
    if (node.type === 'TemplateLiteral') for (const quasi of node.quasis) look(quasi, quasi.value.cooked);
    if (node.type === 'LogicalExpression') lookInside(node.right);
    if (node.type === 'ConditionalExpression')
      for (const branch of [node.consequent, node.alternate]) lookInside(branch);
  };
  const lookAtChildren = ({ children }: ESTree.JSXElement | ESTree.JSXFragment) => {
    for (const child of children) if (child.type === 'JSXExpressionContainer') lookInside(child.expression);
  };
  new Visitor({
    JSXText: node => look(node, node.value),
    JSXElement: lookAtChildren,
    JSXFragment: lookAtChildren,
    JSXAttribute: ({ name, value }) => {
      if (name.type !== 'JSXIdentifier' || !READ_ALOUD.has(name.name) || !value) return;
      lookInside(value.type === 'JSXExpressionContainer' ? value.expression : value);
    },
  }).visit(source.program);
  return found;
}

function verbatimSpans(source: Source): ESTree.JSXElement[] {
  const found: ESTree.JSXElement[] = [];
  new Visitor({
    JSXElement: node => {
      const { name } = node.openingElement;
      if (name.type === 'JSXIdentifier' && ['code', 'kbd'].includes(name.name)) found.push(node);
    },
  }).visit(source.program);
  return found;
}
