import type { Problem } from './issue.ts';
import { decodeQuoted, withoutComment } from './read-value.ts';

/** What a `[…]` line says. */
export interface SectionHeader {
  /** The whole of what stands between the brackets. */
  readonly written: string;
  /** Without `profile `, `sso-session `, quotes. Empty where there is none. */
  readonly name: string;
  /** What the words before the name say; `bare` if there are none. */
  readonly prefix: 'profile' | 'sso-session' | 'services' | 'bare';
  readonly problem?: Problem;
}

/** Reads a trimmed line that starts with `[`. Both `[name]` and the CLI's `[profile "name"]` are understood (peers.md 4.1, 4.6). */
export function readSectionHeader(line: string): SectionHeader {
  const end = findClosingBracket(line);
  const written = end === undefined ? withoutComment(line.slice(1)).trim() : line.slice(1, end).trim();
  const words = /^(profile|sso-session|services)\s+(?=\S)/i.exec(written);
  const prefix = readPrefix(words?.[1]);
  const { name, matched } = dropQuotes(written.slice(words?.[0].length ?? 0));
  const problem = findProblem(name, end !== undefined, matched);
  return problem ? { written, name, prefix, problem } : { written, name, prefix };
}

/** A name as `source_profile` gives it: without `profile ` and quotes. */
export function readProfileName(text: string): string {
  return dropQuotes(text.replace(/^profile\s+(?=\S)/i, '')).name;
}

function readPrefix(word: string | undefined): SectionHeader['prefix'] {
  const lower = word?.toLowerCase();
  return lower === 'profile' || lower === 'sso-session' || lower === 'services' ? lower : 'bare';
}

/** Index of the first `]` that only a comment follows, in a line that starts with `[`: `[a]b]` is named `a]b`, as AESR has it. */
export function findClosingBracket(line: string): number | undefined {
  for (let index = line.indexOf(']'); index >= 0; index = line.indexOf(']', index + 1)) {
    let next = index + 1;
    while (next < line.length && (line[next] === ' ' || line[next] === '\t')) next++;
    if (next === line.length || line[next] === '#' || line[next] === ';') return index;
  }
  return undefined;
}

function dropQuotes(text: string): { readonly name: string; readonly matched: boolean } {
  const quote = text[0];
  if (quote !== '"' && quote !== "'") return { name: text, matched: true };
  if (text.length > 1 && text.endsWith(quote)) {
    const inner = text.slice(1, -1);
    if (!inner.replace(/\\./g, '').includes(quote)) return { name: decodeQuoted(text).trim(), matched: true };
    return { name: text, matched: false };
  }
  return text.indexOf(quote, 1) < 0 ? { name: text.slice(1).trim(), matched: false } : { name: text, matched: false };
}

function findProblem(name: string, closed: boolean, matched: boolean): Problem | undefined {
  if (name === '') return { code: 'section_unnamed', args: [] };
  if (!closed) return { code: 'section_unclosed', args: [name] };
  return matched ? undefined : { code: 'section_quotes', args: [name] };
}
