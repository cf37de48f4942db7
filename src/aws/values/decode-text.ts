/**
 * Undoes percent-encoding once. A `%` that begins no character stays as it is: names were stored unencoded too.
 * Source: docs/console.md 1.3.
 */
export function decodePercent(text: string): string {
  return decoded(text) ?? text.replace(/(?:%[0-9a-f]{2})+/gi, run => decoded(run) ?? run);
}

/**
 * A text of Amazon's cookies as people read it: percent-encoding undone, numeric entities turned into characters.
 * Source: docs/console.md 1.3.
 */
export function decodeName(text: string): string {
  return decodeEntities(decodePercent(text.trim()));
}

/** The same for somebody's or a role's name: `assumed-role/Admin/alice` is shown as `Admin/alice`. Source: docs/console.md 1.3. */
export function decodeLabel(text: string): string {
  return decodeEntities(decodePercent(text.trim()).replace(/^(federated-user|assumed-role)\//, ''));
}

/** The JSON of a cookie, spaces as `+` or not, encoded or not; `undefined` where there is none to read. */
export function decodeJson(value: string): unknown {
  return parsed(decodePercent(value.replaceAll('+', '%20'))) ?? parsed(value);
}

function decodeEntities(text: string): string {
  return text.replace(/&#(\d{1,5});/g, (_, code: string) => String.fromCharCode(Number(code)));
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
