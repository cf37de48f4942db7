import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';

interface DamagedTextProps {
  /** `undefined` where the user's browsers share no whole text. */
  readonly readShared: () => Promise<string | undefined>;
  readonly onShared: (text: string) => void;
  readonly onVersions: () => void;
}

/** What is stored cannot be read: what can replace it. Until the user has chosen, nothing does. */
export function DamagedText({ readShared, onShared, onVersions }: DamagedTextProps): JSX.Element {
  const text = useText();
  const [shared, setShared] = useState<string>();
  useEffect(() => void readShared().then(setShared, () => undefined), [readShared]);
  return (
    <section class="aside" aria-labelledby="damaged-title">
      <h2 id="damaged-title">{text('damagedTitle')}</h2>
      <p role="alert">{text('damagedStays')}</p>
      <div class="ways">
        <Button kind="primary" name={text('damagedVersions')} aria-haspopup="dialog" act={onVersions} />
        {shared !== undefined && <Button name={text('damagedShared')} act={() => onShared(shared)} />}
      </div>
      <p class="hint">{text('damagedWrite')}</p>
    </section>
  );
}
