/** Counts the elements that each selector finds. Runs inside the page, and uses nothing from outside of this function. */
export function countElements(selectors: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(selectors).map(([name, selector]) => [name, document.querySelectorAll(selector).length]),
  );
}
