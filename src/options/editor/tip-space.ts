import type { Extension } from '@codemirror/state';
import { tooltips } from '@codemirror/view';

/** Keeps tips below the editor's upper edge: Save and the preview's search are above it. */
export const tipSpace: Extension = tooltips({
  tooltipSpace: ({ scrollDOM }) => ({
    top: scrollDOM.getBoundingClientRect().top,
    bottom: window.innerHeight,
    left: 0,
    right: window.innerWidth,
  }),
});
