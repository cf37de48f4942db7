/**
 * Collects ids and test ids in the header, so that a developer can teach Hatrack a new header. Runs inside the page, and
 * uses nothing from outside of this function.
 * @param pattern of the names that may leave the page; a test id may also be the name of a role (docs/console.md 4.4.3)
 */
export function collectHeaderNames(header: string, pattern: string, most: number): unknown {
  const allowed = new RegExp(pattern);
  const elements = [...document.querySelectorAll(`${header} [id], ${header} [data-testid]`)];
  const names = elements.flatMap(element => [element.id, element.getAttribute('data-testid') ?? '']);
  return [...new Set(names.filter(name => allowed.test(name)))].slice(0, most);
}
