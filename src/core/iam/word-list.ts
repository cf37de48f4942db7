/** Names of sections may have spaces, so commas alone separate them. */
const WORDS = { spaced: /"([^"]*)"|[^,"]+/g, plain: /"([^"]*)"|[^\s,"]+/g };

/** The words of a typed list. White space and commas separate them; a word in double quotes may have both. */
export function readWords(typed: string, kind: keyof typeof WORDS = 'plain'): readonly string[] {
  return [...typed.matchAll(WORDS[kind])].map(([word, quoted = word]) => quoted.trim()).filter(Boolean);
}

/** The words as `readWords` takes them, one a line. */
export function writeWords(words: readonly string[]): string {
  return words.map(word => (/[\s,]/.test(word) ? `"${word}"` : word)).join('\n');
}
