/** Empties the fields of the base, so that no console takes the page for switched (docs/console.md 1.4.3). */
export function withoutBase(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...fields, bn: '', ba: '' };
}
