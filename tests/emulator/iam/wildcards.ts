/** Whether a text fits a pattern of IAM: `*` is any text, also an empty one, and `?` is one character. */
export function isLike(text: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}

/** Whether an ARN fits a pattern: each of the six parts is compared alone, so that no `*` crosses a colon before the sixth. */
export function isArnLike(arn: string, pattern: string): boolean {
  const [parts, patterns] = [arnParts(arn), arnParts(pattern)];
  return (
    parts.length === 6 && patterns.length === 6 && parts.every((part, index) => isLike(part, patterns[index] ?? ''))
  );
}

function arnParts(arn: string): string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), ...(parts.length > 5 ? [parts.slice(5).join(':')] : [])];
}
