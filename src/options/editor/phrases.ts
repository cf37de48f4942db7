import { EditorState, type Extension } from '@codemirror/state';
import type { Text, TextKey } from '../../core/text-key.ts';

/** CodeMirror's own phrases, each with the name of Hatrack's text for it. */
const PHRASES: Readonly<Record<string, TextKey>> = {
  Find: 'editorFind',
  Replace: 'editorReplace',
  next: 'editorFindNext',
  previous: 'editorFindPrevious',
  'match case': 'editorFindCase',
  regexp: 'editorFindPattern',
  'by word': 'editorFindWord',
  replace: 'editorReplaceOne',
  'replace all': 'editorReplaceAll',
  close: 'editorClose',
  'current match': 'editorFindHere',
  'on line': 'editorFindLine',
  'Go to line': 'editorGoToLine',
  go: 'editorGo',
  Completions: 'editorCompletions',
  'Control character': 'editorControlCharacter',
  'Selection deleted': 'editorSelectionDeleted',
};

/** CodeMirror's phrases in the user's language. It fills in values where its own phrase has a `$`. */
export function phrases(say: Text): Extension {
  const words = Object.entries(PHRASES).map(([phrase, key]) => [phrase, say(key)]);
  return EditorState.phrases.of({
    ...Object.fromEntries(words),
    'replaced $ matches': say('editorReplacedMany', '$'),
    'replaced match on line $': say('editorReplacedLine', '$'),
  });
}
