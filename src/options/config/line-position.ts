/** Lines of a text as a text field counts them: an empty text has one. */
export function countLines(text: string): number {
  return lineAt(text, text.length);
}

/** The 1-based line that holds an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Offset of the first character of a 1-based line; the text's end where there are fewer lines. */
export function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let current = 1; current < line; current++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return start;
}

/** Where a cursor goes when a text is replaced by another with the same lines: same line, same column if it is still there. */
export function moveCursor(before: string, offset: number, after: string): number {
  const line = lineAt(before, offset);
  const column = offset - startOfLine(before, line);
  const start = startOfLine(after, line);
  const end = after.indexOf('\n', start);
  return Math.min(start + column, end < 0 ? after.length : end);
}
