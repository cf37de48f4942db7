import { type ESTree, Visitor } from 'vite';
import { importsOf } from './imports.ts';
import { isTest, type Offence, offence, type Source } from './source.ts';

/** The tables of Amazon's hosts: one of consoles and their sign-in, one of access portals. */
const TABLES = ['src/aws/hosts/hosts.ts', 'src/aws/portal/portal-hosts.ts'];

/** Domains of Amazon's, and labels that only its hosts begin with. */
const HOST = /amazonaws|\bamazon\.(com|cn)|awsapps\.|\bapp\.aws\b|\b(signin|console)\.(aws\b|amazon)/i;

/** Hosts of Amazon's outside of the tables, in strings, templates, patterns and JSX; not in comments or import paths. */
export function hostStrings(source: Source): Offence[] {
  if (TABLES.includes(source.path) || isTest(source) || source.path.endsWith('.fixture.ts')) return [];
  const found: Offence[] = [];
  const paths = new Set(importsOf(source).map(({ start }) => start));
  const look = (node: ESTree.Node, text: string) => {
    const [host] = HOST.exec(text.replaceAll('\\', '')) ?? [];
    if (host && !paths.has(node.start))
      found.push(offence(source, node.start, `only ${TABLES.join(' and ')} have hosts: '${host}'`));
  };
  new Visitor({
    Literal: node => look(node, node.raw ?? ''),
    TemplateElement: node => look(node, node.value.raw),
    JSXText: node => look(node, node.value),
  }).visit(source.program);
  return found;
}
