import names from 'color-name';

/** The 148 named colors of CSS, each as `rrggbb`. Source: CSS Color Module Level 4, section 6.1. */
export const CSS_COLORS: ReadonlyMap<string, string> = new Map(
  Object.entries(names).map(([name, parts]) => [name, parts.map(part => part.toString(16).padStart(2, '0')).join('')]),
);
