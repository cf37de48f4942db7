import type { Extension } from '@codemirror/state';
import { tooltips } from '@codemirror/view';

/** What floats over the text stays below the editor's upper edge: above it stand Save and the preview's search. */
export const tipSpace: Extension = tooltips({
  tooltipSpace: ({ scrollDOM }) => ({
    top: scrollDOM.getBoundingClientRect().top,
    bottom: window.innerHeight,
    left: 0,
    right: window.innerWidth,
  }),
});
