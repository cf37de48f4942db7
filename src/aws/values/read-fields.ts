import { LONGEST } from '../../core/limits.ts';

/** Whether a value is an object with fields to read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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
