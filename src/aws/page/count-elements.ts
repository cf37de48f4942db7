/** Runs inside the page, uses nothing from around it: how many elements each selector finds. */
export function countElements(selectors: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(selectors).map(([name, selector]) => [name, document.querySelectorAll(selector).length]),
  );
}
