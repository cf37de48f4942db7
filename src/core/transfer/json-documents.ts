/** Where a text stops being JSON: 1-based, as editors count. `isEnd`: the text ends too early. */
export interface JsonProblem {
  readonly line: number;
  readonly column: number;
  readonly isEnd: boolean;
}

export type JsonReading = { readonly values: readonly unknown[] } | { readonly problem: JsonProblem };

/**
 * Reads JSON, also several documents one after the other, as the AWS CLI prints the pages of a list. Never throws.
 * A text that `JSON.parse` refuses may be a whole document with another one behind it.
 */
export function readJsonDocuments(text: string): JsonReading {
  const values: unknown[] = [];
  const end = text.trimEnd().length;
  for (let start = 0; start < end; ) {
    const rest = text.slice(start, end);
    const stop = stopOf(rest);
    try {
      values.push(JSON.parse(rest.slice(0, stop)));
    } catch {
      return { problem: place(text, start + stop, end) };
    }
    start += stop;
  }
  return { values };
}

/** How much of a text the browser reads before it refuses the rest; the whole length if it refuses nothing. */
function stopOf(text: string): number {
  const message = refusal(text);
  // Chromium counts from the start of the text, Firefox counts lines.
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, line, column] = /at line (\d+) column (\d+)/.exec(message) ?? [];
  if (line !== undefined) {
    const before = text.split('\n', Number(line) - 1);
    return before.reduce((sum, each) => sum + each.length + 1, Number(column) - 1);
  }
  return NO_PLACE.test(message) ? findWrong(text) : text.length;
}

/** Chromium's message for a wrong character; it names no place. */
const NO_PLACE = /is not valid JSON/;

/** Finds the place of that character: the browser refuses a text that ends before it only because it ends. */
function findWrong(text: string): number {
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (NO_PLACE.test(refusal(text.slice(0, middle)))) bad = middle;
    else good = middle;
  }
  return good;
}

/** Why a text is no JSON, in the browser's words; empty for JSON. */
function refusal(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return String(error);
  }
}

function place(text: string, at: number, end: number): JsonProblem {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, isEnd: at >= end };
}
