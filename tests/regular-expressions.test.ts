import { checkSync } from 'recheck';
import { Visitor } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { HEADER_NAME } from '../src/aws/values/selectors.ts';
import { isPlainlyLinear } from './architecture/bounded-pattern.ts';
import { isTest, type Offence, offence, parseSource, readSources, type Source } from './architecture/source.ts';

/** The tool stops at what it has read alone: a limit of time would make a busy machine's answer another one. */
const WITHOUT_CLOCK = { timeout: null, attackTimeout: null, incubationTimeout: null, seedingTimeout: null };

/** Where an expression is made at run time, and of what. */
const MADE = new Map([
  ['src/aws/page/collect-header-names.ts', 'HEADER_NAME, which is looked at here'],
  ['src/core/config/lines/characters.ts', 'classes of single characters of its own'],
  [
    'src/core/config/lines/cut-header.ts',
    'its own alternatives at the start of a line, with nothing behind them that could fail',
  ],
  ['src/core/config/secrets/secret-tokens.ts', 'the literals of its own table, each of a fixed length'],
]);

// In this process: the other ways start a program, or Java.
beforeAll(() => {
  process.env.RECHECK_SYNC_BACKEND = 'pure';
});

/** Why a pattern may take longer than in proportion to a text; `undefined` where it cannot. */
function whySlow(pattern: string, flags: string): string | undefined {
  if (isPlainlyLinear(pattern, flags)) return undefined;
  const answer = checkSync(pattern, flags, WITHOUT_CLOCK);
  if (answer.status === 'safe') return undefined;
  return answer.status === 'vulnerable' ? `vulnerable (${answer.complexity.summary})` : 'unknown';
}

function slowPatterns(source: Source): Offence[] {
  const found: Offence[] = [];
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const { pattern, flags } = node.regex;
      const why = whySlow(pattern, flags);
      if (why) found.push(offence(source, node.start, `/${pattern}/${flags} is ${why}`));
    },
  }).visit(source.program);
  return found;
}

function madePatterns(source: Source): string[] {
  const found: string[] = [];
  const look = ({ type, name }: { readonly type: string; readonly name?: unknown }) => {
    if (type === 'Identifier' && name === 'RegExp') found.push(source.path);
  };
  new Visitor({
    NewExpression: ({ callee }) => look(callee),
    CallExpression: ({ callee }) => look(callee),
  }).visit(source.program);
  return found;
}

describe('regular expressions', { timeout: 300_000 }, () => {
  const sources = readSources().filter(source => !isTest(source));

  it('of src take time in proportion to a text, whatever it is', () => {
    expect(sources.flatMap(slowPatterns)).toEqual([]);
  });

  it('that are made at run time are known', () => {
    expect([...new Set(sources.flatMap(madePatterns))]).toEqual([...MADE.keys()]);
    expect(whySlow(HEADER_NAME, '')).toBeUndefined();
  });

  it.each([
    String.raw`/^\s*\[/m`,
    String.raw`/\/+$/`,
    String.raw`/([a-z0-9][a-z0-9-]*) *\(/`,
    '/^(a|a)*$/',
    '/^(?:a?){40}a{40}$/',
    '/^a*a*$/',
    '/a+b/',
    '/(?:a+b?)+c/',
  ])('such as %s are refused', code => {
    const [found, ...more] = slowPatterns(parseSource('src/core/x.ts', `\nconst pattern = ${code};`));
    expect(found).toMatch(/^src\/core\/x\.ts:2 .* is (?:vulnerable|unknown)/);
    expect(more).toEqual([]);
  });

  it.each(['/a+/', '/^a*b$/', '/^a*b*$/', '/a{1,40}b/', '/a+b/y', String.raw`/arn:\S*/`, '/(?:%[0-9a-f]{2})+/'])(
    'such as %s are allowed',
    code => {
      expect(slowPatterns(parseSource('src/core/x.ts', `const pattern = ${code};`))).toEqual([]);
    },
  );
});
