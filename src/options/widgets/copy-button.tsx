import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';

interface CopyButtonProps {
  /** What it copies, for those who hear only the button. */
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly value: () => string;
}

/** Copies a text, and says so in its place. */
export function CopyButton({ label, isDisabled = false, value }: CopyButtonProps): JSX.Element {
  const text = useText();
  const [copied, setCopied] = useState<string>();
  const copy = async (): Promise<void> => {
    const now = value();
    await navigator.clipboard.writeText(now);
    setCopied(now);
  };
  return (
    <>
      <Button name={text('exportCopy')} disabled={isDisabled} aria-label={label} act={() => void copy()} />
      <span class="copied" role="status">
        {copied !== undefined && copied === value() && text('copied')}
      </span>
    </>
  );
}
