import { LONGEST } from '../../core/limits.ts';

/**
 * A field that is a text and not empty; `undefined` for anything else.
 * @param longest UTF-16 units: a longer text counts as missing
 */
export function textOf(
  record: Readonly<Record<string, unknown>>,
  field: string,
  longest: number = LONGEST.name,
): string | undefined {
  const value = record[field];
  if (typeof value !== 'string' || value.length > longest) return undefined;
  return value.trim() || undefined;
}
