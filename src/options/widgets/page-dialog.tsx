import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import './page-dialog.css';

interface PageDialogProps {
  readonly title: string;
  readonly intro: string;
  /** True where what it shows needs no page of its own. */
  readonly isSmall: boolean;
  /** A class for styles of its own. */
  readonly kind?: string;
  /** It has closed, by whatever way: it may be taken away. */
  readonly onClosed: () => void;
  /** Gets the way to close it. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** Lies over the page. Esc closes, and the focus returns to where it was. */
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
