/** Finds the separator of key and value in a trimmed line: `=`, or the CLI's `:` after a single word. -1 if there is neither. */
export function findSeparator(content: string): number {
  const equals = content.indexOf('=');
  const colon = content.indexOf(':');
  const isColon = colon > 0 && (equals < 0 || colon < equals) && /^[\w-]+$/.test(content.slice(0, colon).trimEnd());
  return isColon ? colon : equals;
}
