import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEADER_2025, LATER, page } from '../src/aws/page/console-page.fixture.ts';
import { readingOf } from '../src/aws/page/facts.fixture.ts';
import { factsSection } from '../src/aws/page/facts-section.ts';
import { identitySection } from '../src/aws/page/identity-section.ts';
import { pageSection } from '../src/aws/page/page-section.ts';
import { switchSection } from '../src/core/diagnosis/switch-section.ts';
import { DEFAULT_SETTINGS } from '../src/core/settings.ts';
import { recordIn } from '../src/core/switching/switch-record.ts';
import { readPaths, readText, root } from './architecture/source.ts';

const FAILED = recordIn(1, undefined, { result: 'failed', why: 'refused' }, 0);
const FACTS = 'docs/console.md';
const GONE = ['gone', 'md'].join('.');
const CERTAINTIES =
  /^\(((Documented|Amazon's own code|Several sources|One source|Tried|Assumed)\b[\s\S]*|.*; the rest is unknown)\)$/;

const files = [
  ...['src', 'tests', 'scripts', 'public', 'docs'].flatMap(folder =>
    readPaths(folder, /\.(ts|tsx|css|html|mjs|json|md)$/),
  ),
  ...readdirSync(root).filter(name => name.endsWith('.md')),
].map(path => ({ path, text: readText(path) }));

const facts = readText(FACTS);
const sections = [...facts.matchAll(/^#{2,3} (\d+(?:\.\d+)?) /gm)].map(([, number]) => number ?? '');
const items = [...facts.matchAll(/^- \*\*(\d+(?:\.\d+)+)\*\* ([\s\S]*?)_(\([\s\S]*?\))_$/gm)].map(
  ([, number = '', text = '', source = '']) => ({ number, text, source }),
);
const known = new Set([...sections, ...items.map(({ number }) => number)]);

/** `1.4, 4.5`, `4.1 to 4.3`: the numbers that follow the name of the page. */
function numbersIn(text: string): readonly string[] {
  const plain = text.replace(/\s+(?:\*|\/\/)?\s*/g, ' ');
  return [...plain.matchAll(/docs\/console\.md ((?:\d+(?:\.\d+)*(?:, | and | to )?)+)/g)].flatMap(
    ([, numbers = '']) => numbers.match(/\d+(?:\.\d+)*/g) ?? [],
  );
}

/** Names of Markdown files in a text that are not in the repository, as seen from its root or from the file. */
function missingDocuments(path: string, text: string): readonly string[] {
  const names = [...text.matchAll(/(?<![\w./-])[\w./-]*\w\.md\b/g)].map(([name]) => name);
  return names.filter(name => !existsSync(join(root, name)) && !existsSync(join(root, dirname(path), name)));
}

describe('references', () => {
  it('lead to a number of the page with the facts', () => {
    const dead = files.flatMap(({ path, text }) =>
      numbersIn(text)
        .filter(number => !known.has(number))
        .map(number => `${path}: ${number}`),
    );
    expect(dead).toEqual([]);
    expect(files.flatMap(({ text }) => numbersIn(text)).length).toBeGreaterThan(100);
  });

  it('lead to no document outside of the repository', () => {
    expect(files.flatMap(({ path, text }) => missingDocuments(path, text).map(name => `${path}: ${name}`))).toEqual([]);
  });

  it('are found in all their forms', () => {
    expect(numbersIn('(docs/console.md\n * 1.4, 4.1 to 4.3; more)')).toEqual(['1.4', '4.1', '4.3']);
    expect(numbersIn('docs/console.md 2.4 and 5), 12 times')).toEqual(['2.4', '5']);
    expect(missingDocuments('src/x.ts', `// ${GONE} 2.1, README.md`)).toEqual([GONE]);
  });
});

describe('the report of a diagnosis', () => {
  const seen = readingOf(page());
  const { identity } = seen;
  const rowsOf = {
    page: pageSection(
      seen,
      identity,
      { generation: '2025', headerNames: [], script: undefined },
      DEFAULT_SETTINGS,
      LATER,
    ).rows,
    identity: identitySection(seen, LATER).rows.slice(1),
    facts: factsSection(seen, identity, { now: HEADER_2025, sessionCookies: 1 }, LATER).rows,
    switch: [{ redirectUri: '' }, { roleName: '' }, {}].flatMap(
      fields => switchSection({ ...FAILED, request: { url: '', fields } }, undefined).rows,
    ),
  };

  it('numbers each row about a source or an element', () => {
    const rows = [...rowsOf.identity, ...rowsOf.facts];
    expect(rows.filter(({ fact }) => fact === undefined)).toEqual([]);
  });

  it('names only numbers of the page with the facts', () => {
    const named = Object.values(rowsOf).flatMap(rows => rows.flatMap(({ fact }) => fact ?? []));
    expect(named.filter(number => !known.has(number))).toEqual([]);
    expect(named).toEqual(expect.arrayContaining(['2.1.1', '2.2.1', '2.4', '3.3.1', '4.4.2']));
  });
});

describe('the page with the facts', () => {
  it('numbers each fact once, in order and below its section', () => {
    const all = [...facts.matchAll(/^(?:#{2,3} |- \*\*)(\d+(?:\.\d+)*)/gm)].map(([, number = '']) => number);
    expect(all).toEqual([...new Set(all)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
    const parentOf = (number: string): string => number.slice(0, number.lastIndexOf('.'));
    expect(items.filter(({ number }) => !sections.includes(parentOf(number)))).toEqual([]);
    expect(items.length).toBe(facts.match(/^- \*\*/gm)?.length);
  });

  it('says of each fact how certain it is', () => {
    expect(items.filter(({ source }) => !CERTAINTIES.test(source)).map(({ number }) => number)).toEqual([]);
  });

  it('has an address for each source that it names, and no other', () => {
    const named = items.flatMap(({ source }) => [...source.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name));
    const known = [...facts.matchAll(/^\[([^\]]+)\]: https:/gm)].map(([, name]) => name);
    expect(new Set([...named, 'aesr-config', 'AESR'])).toEqual(new Set(known));
  });
});
