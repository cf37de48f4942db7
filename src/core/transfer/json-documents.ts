/** Where a text stops being JSON: 1-based, as editors count. `isEnd` where more should have come. */
export interface JsonProblem {
  readonly line: number;
  readonly column: number;
  readonly isEnd: boolean;
}

export type JsonReading = { readonly values: readonly unknown[] } | { readonly problem: JsonProblem };

/** One token of JSON (RFC 8259). */
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has none of them in a string
  /([{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
/** White space, and the comments that editors and tools allow. */
const SPACE = /(?:[ \t\r\n]|\/\/[^\n]*(?:\n|$)|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y;

/**
 * Reads JSON, also several documents one after the other, as pages of one list come when they are appended to a file.
 * Comments are passed over. Never throws.
 */
export function readJsonDocuments(text: string): JsonReading {
  const values: unknown[] = [];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const end = endOfDocument(text, at);
    if ('wrongAt' in end) return { problem: place(text, end.wrongAt) };
    try {
      values.push(JSON.parse(end.json));
    } catch {
      // Nested deeper than the engine follows.
      return { problem: place(text, at) };
    }
    at = skipSpace(text, end.at);
  }
  return { values };
}

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'more or end';

function endOfDocument(
  text: string,
  start: number,
): { readonly at: number; readonly json: string } | { readonly wrongAt: number } {
  const tokens: string[] = [];
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = start;
  do {
    at = skipSpace(text, at);
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[1];
    const next: Expected | undefined = token === undefined ? undefined : follow(token, expected, open);
    if (token === undefined || next === undefined) return { wrongAt: at };
    tokens.push(token);
    expected = next;
    at = TOKEN.lastIndex;
  } while (open.length > 0);
  return { at, json: tokens.join('') };
}

/** What may come after a token; `undefined` where the token may not stand. Keeps track of what is open. */
function follow(token: string, expected: Expected, open: ('{' | '[')[]): Expected | undefined {
  if (token === '}' || token === ']') {
    const isOpen = open.pop() === (token === '}' ? '{' : '[');
    const mayEnd = expected === 'more or end' || expected === (token === '}' ? 'key or end' : 'value or end');
    return isOpen && mayEnd ? 'more or end' : undefined;
  }
  if (token === ',') return expected !== 'more or end' ? undefined : open.at(-1) === '{' ? 'key' : 'value';
  if (token === ':') return expected === 'colon' ? 'value' : undefined;
  if (expected === 'key' || expected === 'key or end') return token.startsWith('"') ? 'colon' : undefined;
  if (expected !== 'value' && expected !== 'value or end') return undefined;
  if (token !== '{' && token !== '[') return 'more or end';
  open.push(token);
  return token === '{' ? 'key or end' : 'value or end';
}

/** A text from its first sign of JSON on. */
export function withoutStart(text: string): string {
  return text.slice(skipSpace(text, 0));
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

function place(text: string, at: number): JsonProblem {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, isEnd: at >= text.length };
}
