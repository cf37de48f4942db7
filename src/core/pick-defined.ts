/** The same fields without those that are `undefined`. */
export function pickDefined<T extends object>(fields: { readonly [Name in keyof T]: T[Name] | undefined }): T {
  const picked: Partial<T> = {};
  for (const name in fields) {
    if (fields[name] !== undefined) picked[name] = fields[name];
  }
  return picked as T;
}
