import { describe, expect, it } from 'vitest';
import { hostStrings } from './architecture/host-rules.ts';
import { wrongImports } from './architecture/import-rules.ts';
import { readersThatWrite } from './architecture/reader-rules.ts';
import { circularRooms, filesInCircles, foldersOf, importedPages } from './architecture/room-rules.ts';
import { tooLong } from './architecture/size-rules.ts';
import { type Offence, parseSource, readPaths, readSources, readText, type Source } from './architecture/source.ts';
import {
  amazonWords,
  browserGlobals,
  comparedModes,
  consoleCalls,
  itemDefinitions,
  pageHoles,
  storageWrites,
} from './architecture/word-rules.ts';

const sources = readSources();

describe('the house', () => {
  it.each<[string, (source: Source) => Offence[]]>([
    ['imports run one way', wrongImports],
    ['Amazon is known in src/aws only', amazonWords],
    ['hosts of Amazon’s stand in one table', hostStrings],
    ['the extension API is used in src/platform only', browserGlobals],
    ['the background alone changes what is stored', storageWrites],
    ['what is stored is defined in src/store only', itemDefinitions],
    ['no text becomes markup or code', pageHoles],
    ['only the logger uses the console', consoleCalls],
    ['no code compares session modes', comparedModes],
    ['entry files only wire, and no file is long', tooLong],
  ])('%s', (_, rule) => {
    expect(sources.flatMap(rule)).toEqual([]);
  });

  it('has no rooms that import each other in a circle, at any level', () => {
    expect(foldersOf(sources).flatMap(folder => circularRooms(sources, folder))).toEqual([]);
  });

  it('has no files that import each other in a circle', () => {
    expect(filesInCircles(sources)).toEqual([]);
  });

  it('writes nothing by a function that is named after reading', () => {
    expect(readersThatWrite(sources)).toEqual([]);
  });

  it('has no page of the options that imports another', () => {
    expect(importedPages(sources)).toEqual([]);
  });

  it('keeps stylesheets and pages short and free of Amazon too', () => {
    const files = readPaths('src', /\.(css|html)$/).map(path => ({ path, text: readText(path) }));
    expect(files.flatMap(tooLong)).toEqual([]);
    expect(files.filter(({ text }) => /amazon|awsc/i.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the walker', () => {
  it.each([
    ["import { a } from '../aws/a.ts';", 'src/core/x.ts', "core must not import aws ('../aws/a.ts')"],
    ["import type { A } from '../platform/a.ts';", 'src/aws/x.ts', "aws must not import platform ('../platform/a.ts')"],
    ["export * from '../aws/a.ts';", 'src/platform/x.ts', "platform must not import aws ('../aws/a.ts')"],
    ["export { a } from '../popup/a.ts';", 'src/ui/x.tsx', "ui must not import popup ('../popup/a.ts')"],
    [
      "const a = await import('../content/a.ts');",
      'src/background/x.ts',
      "background must not import content ('../content/a.ts')",
    ],
    ["type A = import('../ui/a.ts').A;", 'src/background/x.ts', "background must not import ui ('../ui/a.ts')"],
    [
      "import '../options/a.css?inline';",
      'src/popup/x.tsx',
      "popup must not import options ('../options/a.css?inline')",
    ],
    [
      "import { a } from '../aws/page/a.ts';",
      'src/options/x.ts',
      "options must not import aws/page ('../aws/page/a.ts')",
    ],
    [
      "import a from '../../tests/fakes/a.ts';",
      'src/core/x.ts',
      "core must not import what lies outside src ('../../tests/fakes/a.ts')",
    ],
    ["import { a } from './a.test.ts';", 'src/core/x.ts', "only tests import tests ('./a.test.ts')"],
    ["import ini from 'ini';", 'src/core/roles/x.ts', "ini belongs to src/core/config/ ('ini')"],
    [
      "import browser from 'webextension-polyfill';",
      'src/popup/x.ts',
      "webextension-polyfill belongs to src/platform/ ('webextension-polyfill')",
    ],
    ["import { readFileSync } from 'node:fs';", 'src/core/x.ts', "src must not import node:fs ('node:fs')"],
    ["const fs = require('left-pad');", 'src/core/x.ts', "src must not import left-pad ('left-pad')"],
    ['const m = await import(name);', 'src/core/x.ts', "src must not import a computed path ('?')"],
    ["import { a } from '../aws/a.ts';", 'src/core/x.test.ts', "core must not import aws ('../aws/a.ts')"],
    ["import { a } from './core/a.ts';", 'src/x.ts', "src/x.ts is in no folder that the rules know ('./core/a.ts')"],
  ])('refuses %s in %s', (code, path, message) => {
    expect(wrongImports(parseSource(path, `\n${code}`))).toEqual([`${path}:2 ${message}`]);
  });

  it.each([
    ["import { a } from '../aws/a.ts';", 'src/popup/x.ts'],
    ["import { a } from '../aws/page/a.ts';", 'src/content/x.ts'],
    ["import { a } from '../core/roles/a.ts';", 'src/ui/x.tsx'],
    ["import ini from 'ini';", 'src/core/config/x.ts'],
    ["import { it } from 'vitest'; import a from '../../tests/fixtures/a.ts';", 'src/core/x.test.ts'],
  ])('allows %s in %s', (code, path) => {
    expect(wrongImports(parseSource(path, code))).toEqual([]);
  });

  it('follows what a reader calls, to the write', () => {
    const code = `async function readAll() { return change(); }
      const change = () => undefined;
      async function note() { await writeItem(); }
      async function findOne() { (() => note())(); }`;
    expect(readersThatWrite([parseSource('src/background/x.ts', code)])).toEqual([
      'src/background/x.ts:4 findOne must only read, and it writes by note',
    ]);
  });

  it.each([
    ["const host = 'console.aws.amazon.com';", amazonWords, "only src/aws knows 'amazon'"],
    ['const host = `amazonaws.cn`;', amazonWords, "only src/aws knows 'amazon'"],
    ['document.cookie.includes(noflush_role);', amazonWords, "only src/aws knows 'noflush'"],
    ['const a = <p id="awsc-x" />;', amazonWords, "only src/aws knows 'awsc'"],
    ['browser.tabs.query({});', browserGlobals, 'only src/platform uses browser.*'],
    ['globalThis.chrome;', browserGlobals, 'only src/platform uses chrome.*'],
    [
      "import { readItem, writeItem as write } from '../platform/write-item.ts';",
      storageWrites,
      'only src/background changes what is stored: writeItem',
    ],
    [
      "import { defineItem } from '../store/stored-item.ts';",
      itemDefinitions,
      'only src/store defines what is stored: defineItem',
    ],
    ["element.innerHTML = '';", pageHoles, 'innerHTML makes markup or code of text'],
    ["element['outerHTML'] = '';", pageHoles, 'outerHTML makes markup or code of text'],
    ['const a = <p dangerouslySetInnerHTML={b} />;', pageHoles, 'dangerouslySetInnerHTML makes markup or code of text'],
    ["document.write('');", pageHoles, 'write makes markup or code of text'],
    ["new Function('');", pageHoles, 'Function makes markup or code of text'],
    ["console.log('');", consoleCalls, 'only src/platform/log.ts uses console'],
    ["if (mode === 'classic') a();", comparedModes, "no code compares session modes: 'classic'"],
    ["switch (mode) { case 'multi-session': a(); }", comparedModes, "no code compares session modes: 'multi-session'"],
  ])('refuses %s', (code, rule, message) => {
    expect(rule(parseSource('src/popup/x.tsx', `\n${code}`))).toEqual([`src/popup/x.tsx:2 ${message}`]);
  });

  it.each([
    ["const host = 'console.aws.amazon.com';", 'console.aws'],
    ['const host = `signin.x.amazonaws.cn`;', 'amazonaws'],
    ['const portal = /\\.awsapps\\.com$/;', 'awsapps.'],
    ["const portal = 'x.app.aws';", 'app.aws'],
    ["const host = 'eu-west-1.signin.aws';", 'signin.aws'],
  ])('refuses a host in %s', (code, host) => {
    const message = `src/aws/x.ts:2 only src/aws/hosts/hosts.ts and src/aws/portal/portal-hosts.ts have hosts: '${host}'`;
    expect(hostStrings(parseSource('src/aws/x.ts', `\n${code}`))).toEqual([message]);
    expect(hostStrings(parseSource('src/aws/hosts/hosts.ts', code))).toEqual([]);
  });

  it('leaves comments and import paths that speak of Amazon alone', () => {
    const code = "// amazon's\nimport { a } from '../aws/amazon.ts';";
    expect(amazonWords(parseSource('src/popup/x.ts', code))).toEqual([]);
  });

  it('names the imports that close a circle of rooms', () => {
    const at = (path: string, target: string) => parseSource(`src/options/${path}`, `\nimport '${target}';`);
    const oneWay = [at('main.ts', './a/a.ts'), at('a/a.ts', '../b/b.ts'), at('a/a.test.ts', '../main.ts')];
    expect(circularRooms(oneWay, 'src/options')).toEqual([]);
    expect(circularRooms([...oneWay, at('b/b.ts', '../main.ts')], 'src/options')).toEqual([
      "src/options/main.ts:2 must not import a: the rooms go in a circle, . > a > b > . ('./a/a.ts')",
      "src/options/a/a.ts:2 must not import b: the rooms go in a circle, a > b > . > a ('../b/b.ts')",
      "src/options/b/b.ts:2 must not import .: the rooms go in a circle, b > . > a > b ('../main.ts')",
    ]);
  });

  it('names the files of a circle', () => {
    const at = (path: string, target: string) => parseSource(`src/ui/${path}`, `import '${target}';`);
    const circle = [at('a.ts', './b.ts'), at('b.ts', './c.ts'), at('c.ts', './b.ts')];
    expect(filesInCircles(circle)).toEqual(['src/ui/b.ts', 'src/ui/c.ts']);
  });

  it('refuses a page that imports a page', () => {
    const page = parseSource('src/options/config/x.tsx', "\nimport { a } from '../versions/a.ts';");
    expect(importedPages([page])).toEqual([
      "src/options/config/x.tsx:2 config must not import versions: no page imports a page ('../versions/a.ts')",
    ]);
  });

  it('counts lines', () => {
    const lines = (count: number) => 'a();\n'.repeat(count);
    expect(tooLong({ path: 'src/popup/main.tsx', text: lines(40) })).toEqual([]);
    expect(tooLong({ path: 'src/popup/main.tsx', text: lines(41) })).toEqual([
      'src/popup/main.tsx:41 has 41 lines, at most 40 allowed',
    ]);
    expect(tooLong({ path: 'src/core/x.ts', text: lines(251) })).toEqual([
      'src/core/x.ts:251 has 251 lines, at most 250 allowed',
    ]);
  });
});
