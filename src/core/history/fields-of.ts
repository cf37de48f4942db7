/** The fields of a value from outside; none of anything but an object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isFields(value) ? value : {};
}

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a text with something in it. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
