import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import './editor-keys.css';

/** The editor's keys that a user would not guess. */
export function EditorKeys({ isMac }: { readonly isMac: boolean }): JSX.Element {
  const text = useText();
  const keys = isMac ? ['⌘F', '⌃Space', '⌘.'] : ['Ctrl+F', 'Ctrl+Space', 'Ctrl+.'];
  return <span class="editor-keys">{text('editorKeys', ...keys)}</span>;
}
