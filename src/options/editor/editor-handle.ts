import type { PlacedIssue } from '../../core/config/fixes/place-issues.ts';

/** What the rest of the page may ask of the editor. */
export interface EditorHandle {
  focus(): void;
  /** Puts the cursor at the start of a 1-based line, and scrolls that line into the upper third of the view. */
  goToLine(line: number): void;
  /** Applies the fix of an issue of the latest reading to the text. */
  fix(issue: PlacedIssue): void;
}
