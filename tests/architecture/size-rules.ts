import type { Offence, Source } from './source.ts';

const FILE_LINES = 250;
const ENTRY_LINES = 40;

/** Entry files only wire: at most 40 lines. No file is longer than 250. */
export function tooLong({ path, text }: Pick<Source, 'path' | 'text'>): Offence[] {
  const lines = text.trimEnd().split('\n').length;
  const limit = /\/main(\.iife)?\.tsx?$/.test(path) ? ENTRY_LINES : FILE_LINES;
  return lines > limit ? [`${path}:${limit + 1} has ${lines} lines, at most ${limit} allowed`] : [];
}
