import type { JSX } from 'preact';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { ChangedText } from '../compare/compared-text.tsx';
import { DifferenceSummary } from '../compare/difference-summary.tsx';
import type { Compared } from './layers-store.ts';
import '../compare/compared-text.css';

interface LayerChangesProps {
  /** `undefined` until it has been found. */
  readonly compared: Compared | undefined;
  /** Nothing of it is listed before it was seen. */
  readonly isFirst: boolean;
  readonly onSeen: () => void;
}

/** What a layer's text brings, or what has changed in it since the user looked last. */
export function LayerChanges({ compared, isFirst, onSeen }: LayerChangesProps): JSX.Element {
  const text = useText();
  return (
    <section class="chosen-version" aria-label={text('versionsTextLabel')}>
      <header>
        <p>{text(isFirst ? 'layerFirstBody' : 'layerChangedBody')}</p>
        <Button kind="primary" name={text(isFirst ? 'layerUse' : 'layerSeen')} disabled={!compared} act={onSeen} />
      </header>
      <div class="summary" role="status">
        {compared ? (
          <DifferenceSummary difference={compared.difference} />
        ) : (
          <p class="comparing">{text('versionsComparing')}</p>
        )}
      </div>
      {compared && (
        <ChangedText difference={compared.difference} now={compared.now} label={text('versionsTextLabel')} />
      )}
    </section>
  );
}
