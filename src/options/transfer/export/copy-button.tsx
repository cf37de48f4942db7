import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../../../ui/text.ts';

interface CopyButtonProps {
  /** What it copies, for those who hear only the button. */
  readonly label: string;
  readonly isDisabled: boolean;
  readonly value: () => string;
}

/** Copies a text, and says so in its place. */
export function CopyButton({ label, isDisabled, value }: CopyButtonProps): JSX.Element {
  const text = useText();
  const [copied, setCopied] = useState<string>();
  const copy = async (): Promise<void> => {
    const now = value();
    await navigator.clipboard.writeText(now);
    setCopied(now);
  };
  return (
    <>
      <button type="button" class="button" disabled={isDisabled} aria-label={label} onClick={() => void copy()}>
        {text('exportCopy')}
      </button>
      <span class="copied" role="status">
        {copied !== undefined && copied === value() && text('copied')}
      </span>
    </>
  );
}
