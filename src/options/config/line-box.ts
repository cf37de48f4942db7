/** px; the text field and the numbers beside it share them. */
export const LINE_HEIGHT = 21;
export const FIELD_PADDING = 12;

/** px from the top of the field's content to the top of a 1-based line. */
export function lineTop(line: number): number {
  return FIELD_PADDING + (line - 1) * LINE_HEIGHT;
}

/** The 1-based lines in a view, first and last. */
export function linesInView(
  view: { readonly top: number; readonly height: number },
  lineCount: number,
): { readonly first: number; readonly last: number } {
  const lineAt = (top: number): number => Math.floor((top - FIELD_PADDING) / LINE_HEIGHT) + 1;
  return { first: Math.max(1, lineAt(view.top)), last: Math.min(lineCount, lineAt(view.top + view.height)) };
}
