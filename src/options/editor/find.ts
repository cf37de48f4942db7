import { closeSearchPanel, findNext, findPrevious, gotoLine, openSearchPanel, search } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';

const IN_BOTH = 'editor search-panel';

/** Find and replace above the text, and go to line. */
export const find: Extension = [
  search({ top: true }),
  keymap.of([
    { key: 'Mod-f', run: openSearchPanel, scope: IN_BOTH },
    { key: 'F3', run: findNext, shift: findPrevious, scope: IN_BOTH, preventDefault: true },
    { key: 'Mod-g', run: findNext, shift: findPrevious, scope: IN_BOTH, preventDefault: true },
    { key: 'Escape', run: closeSearchPanel, scope: IN_BOTH },
    { key: 'Mod-Alt-g', run: gotoLine },
  ]),
];
