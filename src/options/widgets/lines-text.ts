/** Line numbers as a sentence has them: runs as ranges, joined as in the user's language. */
export function linesText(lines: readonly number[], language: string): string {
  const runs: { readonly from: number; to: number }[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && line === run.to + 1) run.to = line;
    else runs.push({ from: line, to: line });
  }
  const parts = runs.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}
