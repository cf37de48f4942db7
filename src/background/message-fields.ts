/** A field of what a message carries, whatever that is. */
export function fieldOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** Throws for anything but a number. */
export function numberOf(data: unknown, name: string): number {
  const value = fieldOf(data, name);
  return typeof value === 'number' ? value : refuse(name);
}

/** Throws for anything but a text, or for one of more UTF-16 units. */
export function textOf(data: unknown, name: string, longest = Number.POSITIVE_INFINITY): string {
  const value = fieldOf(data, name);
  return typeof value === 'string' && value.length <= longest ? value : refuse(name);
}

/** Throws: the message lacks what it must carry. */
export function refuse(name: string): never {
  throw new TypeError(`the message has no usable ${name}`);
}
