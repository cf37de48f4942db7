/*
 * These run inside the page: the browser sends their source text there. They use nothing from around them, and tell
 * shapes, not values.
 */

/**
 * Ids and test ids in the header, for whoever has to teach Hatrack a new one.
 * @param pattern of the names that may be told; a role's name stands in a test id, too (console.md 4.4)
 */
export function collectHeaderNames(header: string, pattern: string, most: number): unknown {
  const allowed = new RegExp(pattern);
  const elements = [...document.querySelectorAll(`${header} [id], ${header} [data-testid]`)];
  const names = elements.flatMap(element => [element.id, element.getAttribute('data-testid') ?? '']);
  return [...new Set(names.filter(name => allowed.test(name)))].slice(0, most);
}

/** For the page's own world; paths as `PAGE_WORLD_FACTS`. Types of the globals, of their fields, and of what they give. */
export async function collectGlobalShapes(names: {
  readonly accountInfo: string;
  readonly getMbtc: string;
}): Promise<unknown> {
  const at = (path: readonly string[]): unknown =>
    path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], globalThis);
  const typeOf = (read: () => unknown): string => {
    try {
      const value = read();
      return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
    } catch {
      return 'throws';
    }
  };
  const shapes: Record<string, unknown> = {};
  const info = (): unknown => at(names.accountInfo.split('.'));
  shapes.accountInfo = typeOf(info);
  if (shapes.accountInfo === 'object') {
    const record = info() as Record<string, unknown>;
    shapes.fields = Object.keys(record).map(name => [name, typeOf(() => record[name])]);
  }
  const path = names.getMbtc.split('.');
  shapes.getMbtc = typeOf(() => at(path));
  if (shapes.getMbtc === 'function') {
    const owner = at(path.slice(0, -1)) as Record<string, () => unknown>;
    try {
      const given = owner[path.at(-1) ?? '']?.();
      const awaited = await given;
      shapes.gives = typeOf(() => given) + (given === awaited ? '' : ` of ${typeOf(() => awaited)}`);
    } catch {
      shapes.gives = 'throws';
    }
  }
  return shapes;
}
