import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';

/** A button that opens the browser's choice of files. */
export function ChooseFile({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): JSX.Element {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button name={text('fileChoose')} act={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
