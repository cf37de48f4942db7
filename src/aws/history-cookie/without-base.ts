/** The fields of a history that are about nobody: those of the base emptied, so that no console takes it for switched (docs/console.md 1.4). */
export function withoutBase(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...fields, bn: '', ba: '' };
}
