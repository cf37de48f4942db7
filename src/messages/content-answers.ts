import type { ScriptReport } from '../core/diagnosis/diagnosis.ts';
import type { PageState } from '../core/roles/page-state.ts';

/** What the content script of a console page answers to the background and to Hatrack's own pages; no message carries anything. */
export interface ContentHandlers {
  /** From what the isolated world sees at this moment: quick, and without the page-world values. */
  readPage(): PageState;
  /** Where the menu's button is, and what of Amazon's was there when the page had loaded. */
  reportScript(): ScriptReport;
  /** Config, settings or role have changed: asks how to show the role now. On the way the background marks the page again. */
  showRole(): void;
  /** Opens the menu, or closes it. */
  toggleMenu(): void;
}
