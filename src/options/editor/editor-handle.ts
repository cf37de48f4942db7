import type { PlacedIssue } from '../../core/config/fixes/place-issues.ts';

/** What the rest of the page may ask of the editor. */
export interface EditorHandle {
  focus(): void;
  /** Puts the cursor at the start of a 1-based line, and that line into the upper third of what is in view. */
  goToLine(line: number): void;
  /** Puts the fix of an issue of the present reading into the text. */
  fix(issue: PlacedIssue): void;
}
