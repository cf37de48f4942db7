import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import type { PreviewList } from '../reading/preview-list.ts';
import { countText } from '../widgets/count-text.ts';

interface PreviewNotesProps {
  readonly preview: PreviewList;
  readonly hasFailed: boolean;
}

/** How the list differs from the usual one, and why. */
export function PreviewNotes({ preview, hasFailed }: PreviewNotesProps): JSX.Element {
  const text = useText();
  const { basis, bases, unsavedImages } = preview;
  return (
    <>
      <div aria-live="polite">{hasFailed && <p class="note failed">{text('previewFailed')}</p>}</div>
      {basis === 'show-all' && <p class="note">{text('previewShowAll')}</p>}
      {basis === 'unknown-identity' && bases.length > 0 && <p class="note">{text('unknownIdentityAll')}</p>}
      {unsavedImages > 0 && (
        <p class="note">{countText(text, unsavedImages, 'previewUnsavedImage', 'previewUnsavedImages')}</p>
      )}
    </>
  );
}
