import { lineTop } from './line-box.ts';
import { startOfLine } from './line-position.ts';

/** Puts the cursor at the start of a 1-based line and that line into the upper third of the field. */
export function goToLine(field: HTMLTextAreaElement, line: number): void {
  const start = startOfLine(field.value, line);
  field.focus();
  field.setSelectionRange(start, start);
  field.scrollTop = lineTop(line) - field.clientHeight / 3;
  field.scrollLeft = 0;
}
