import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Text } from '../../core/text-key.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import type { UndoNotice as Notice, UndoStore } from './undo-store.ts';
import './undo-notice.css';

/** The content of a page's notice. */
export interface UndoTexts<Of> {
  notice(text: Text, notice: Notice<Of>): string;
  /** What the button takes back, if the notice is about something else. */
  earlier(text: Text, of: Of): string;
}

interface UndoNoticeProps<Of> {
  readonly store: UndoStore<Of>;
  readonly texts: UndoTexts<Of>;
  readonly isMac: boolean;
}

/** Says what was just changed or taken back, with a button that takes back the last change. */
export function UndoNotice<Of>({ store, texts, isMac }: UndoNoticeProps<Of>): JSX.Element {
  const text = useText();
  const dismiss = useRef<HTMLButtonElement>(null);
  const notice = store.notice.value;
  const next = store.next.value;
  const undo = async (): Promise<void> => {
    await store.undo();
    // The pressed button disappears with the last change: the focus would be lost.
    if (store.next.peek() === undefined) dismiss.current?.focus();
  };
  return (
    <div class="undo-notice-place">
      <div class={notice ? 'undo-notice' : undefined}>
        <p role="status">{notice && texts.notice(text, notice)}</p>
        {notice && next !== undefined && (
          <button
            type="button"
            class="button"
            aria-keyshortcuts={isMac ? 'Meta+Z' : 'Control+Z'}
            onClick={() => void undo()}
          >
            {notice.what === 'undone' ? text('undoToo', texts.earlier(text, next)) : text('undo')}
            <span class="undo-key" aria-hidden="true">
              {text(isMac ? 'undoKeyMac' : 'undoKey')}
            </span>
          </button>
        )}
        {notice && <Button icon="close" name={text('dismiss')} buttonRef={dismiss} act={store.dismiss} />}
      </div>
    </div>
  );
}
