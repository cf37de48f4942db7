/** Where key and value part in a trimmed line: at `=`; or the CLI's `:` where nothing but a word stands before it. -1 where there is neither. */
export function findSeparator(content: string): number {
  const equals = content.indexOf('=');
  const colon = content.indexOf(':');
  const isColon = colon > 0 && (equals < 0 || colon < equals) && /^[\w-]+$/.test(content.slice(0, colon).trimEnd());
  return isColon ? colon : equals;
}
