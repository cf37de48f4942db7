import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../ui/text.ts';
import './welcome.css';

interface DamagedTextProps {
  /** `undefined` where the user's browsers share no whole text. */
  readonly readShared: () => Promise<string | undefined>;
  readonly onShared: (text: string) => void;
  readonly onVersions: () => void;
}

/** What is stored cannot be read: what may take its place. Until the user has chosen, nothing does. */
export function DamagedText({ readShared, onShared, onVersions }: DamagedTextProps): JSX.Element {
  const text = useText();
  const [shared, setShared] = useState<string>();
  useEffect(() => void readShared().then(setShared, () => undefined), [readShared]);
  return (
    <section class="welcome" aria-labelledby="damaged-title">
      <h2 id="damaged-title">{text('damagedTitle')}</h2>
      <p role="alert">{text('damagedStays')}</p>
      <div class="ways">
        <button type="button" class="button primary" aria-haspopup="dialog" onClick={onVersions}>
          {text('damagedVersions')}
        </button>
        {shared !== undefined && (
          <button type="button" class="button" onClick={() => onShared(shared)}>
            {text('damagedShared')}
          </button>
        )}
      </div>
      <p class="hint">{text('damagedWrite')}</p>
    </section>
  );
}
