import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { Text as Doc, EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { effect, type ReadonlySignal } from '@preact/signals';
import type { Text } from '../../core/text-key.ts';
import type { DraftReading } from '../reading/draft-reading.ts';
import { applyFixAt } from './apply-fix.ts';
import { colorSwatches } from './color-swatches.ts';
import { completion } from './completion/completion.ts';
import type { EditorHandle } from './editor-handle.ts';
import { find } from './find.ts';
import { followText } from './follow-text.ts';
import { goToLine } from './go-to-line.ts';
import { highlightLines } from './highlight-lines.ts';
import { createIssueMarks } from './issue-marks.tsx';
import { phrases } from './phrases.ts';
import { tipSpace } from './tip-space.ts';

export interface EditorNeeds {
  readonly parent: HTMLElement;
  readonly text: ReadonlySignal<string>;
  readonly reading: ReadonlySignal<DraftReading>;
  readonly describedBy: string;
  readonly say: Text;
  readonly onType: (text: string) => void;
}

export interface CreatedEditor extends EditorHandle {
  destroy(): void;
}

/** Makes the editor in its place: CodeMirror with Hatrack's INI format. */
export function createEditor(needs: EditorNeeds): CreatedEditor {
  const { parent, text, reading, say, onType } = needs;
  const following = followText(text, onType);
  const marks = createIssueMarks(say);
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: Doc.of(text.peek().split('\n')),
      extensions: [
        following.extension,
        marks.extension,
        appearance(needs),
        keymap.of([...defaultKeymap, ...historyKeymap]),
      ],
    }),
  });
  const stops = [
    following.start(view),
    effect(() => {
      // The reading of an earlier text would mark wrong places. The next reading will follow.
      if (following.holds(reading.value.text)) marks.show(view, reading.value.issues);
    }),
  ];
  return {
    focus: () => view.focus(),
    goToLine: line => goToLine(view, line),
    fix(issue) {
      const place = marks.find(view.state, issue);
      if (place !== undefined && issue.fix) applyFixAt(view, place, issue.fix);
    },
    destroy() {
      for (const stop of stops) stop();
      view.destroy();
    },
  };
}

function appearance({ describedBy, say, reading }: EditorNeeds): Extension {
  return [
    history(),
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    highlightLines,
    colorSwatches(say),
    completion(say, () => reading.peek().names),
    find,
    tipSpace,
    phrases(say),
    EditorState.languageData.of(() => [{ commentTokens: { line: '#' } }]),
    placeholder(say('optionsTextPlaceholder')),
    EditorView.contentAttributes.of({
      'aria-label': say('optionsTextLabel'),
      'aria-describedby': describedBy,
      // The keyboard reaches editable content anyway, but axe needs this.
      tabindex: '0',
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
    }),
  ];
}
