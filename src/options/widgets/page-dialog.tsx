import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import './page-dialog.css';

interface PageDialogProps {
  readonly title: string;
  readonly intro: string;
  /** True if the content fits into a small dialog. */
  readonly isSmall: boolean;
  /** A class for its own styles. */
  readonly kind?: string;
  /** The dialog has closed in any way, and can be removed. */
  readonly onClosed: () => void;
  /** Gets the function that closes the dialog. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A dialog over the page. Esc closes it, and the focus returns to where it was. */
export function PageDialog({ title, intro, isSmall, kind, onClosed, children }: PageDialogProps): JSX.Element {
  const text = useText();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class={['page-dialog', isSmall && 'small', kind].filter(Boolean).join(' ')}
      aria-labelledby={titleId}
      onClose={({ target, currentTarget }) => target === currentTarget && onClosed()}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <p class="intro">{intro}</p>
        <Button icon="close" name={text('versionsClose')} act={close} />
      </header>
      {children(close)}
    </dialog>
  );
}
