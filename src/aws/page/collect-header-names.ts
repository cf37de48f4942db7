/**
 * Collects ids and test ids in the header, so that somebody can teach Hatrack a new one. Runs inside the page, and uses
 * nothing from around it.
 * @param pattern of the names that may leave the page; a role's name may be part of a test id, too (docs/console.md 4.4)
 */
export function collectHeaderNames(header: string, pattern: string, most: number): unknown {
  const allowed = new RegExp(pattern);
  const elements = [...document.querySelectorAll(`${header} [id], ${header} [data-testid]`)];
  const names = elements.flatMap(element => [element.id, element.getAttribute('data-testid') ?? '']);
  return [...new Set(names.filter(name => allowed.test(name)))].slice(0, most);
}
