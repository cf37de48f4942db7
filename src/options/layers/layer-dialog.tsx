import type { JSX } from 'preact';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { ComparedDifference } from '../compare/compared-text.tsx';
import type { Compare } from '../compare/create-comparer.ts';
import { asEdited } from '../draft/as-edited.ts';
import { PageDialog } from '../widgets/page-dialog.tsx';
import { useAnswer } from '../widgets/use-answer.ts';
import { LayerTextView } from './layer-text-view.tsx';
import type { LayersStore } from './layers-store.ts';
import type { LayerReading } from './read-layers.ts';

/** The text of a layer, or what has changed in it, over the page. */
export function LayerDialog({ store }: { readonly store: LayersStore }): JSX.Element | undefined {
  const text = useText();
  const look = store.look.value;
  if (!look) return undefined;
  const { kind, layer, reading } = look;
  const title = text(kind === 'text' ? 'layerTextOf' : 'layerChangesOf', text(`layer_${layer}`));
  return (
    <PageDialog
      title={title}
      intro={store.stored.value[layer]?.origin ?? ''}
      isSmall={false}
      kind="layer-dialog"
      onClosed={store.closeLook}
    >
      {close =>
        kind === 'text' ? (
          <LayerTextView reading={reading} label={title} />
        ) : (
          <LayerChanges
            reading={reading}
            compare={store.compare}
            isFirst={store.whyUnused(layer) === 'not-accepted'}
            onSeen={() => {
              void store.accept();
              close();
            }}
          />
        )
      }
    </PageDialog>
  );
}

interface LayerChangesProps {
  readonly reading: LayerReading;
  readonly compare: Compare;
  /** Hatrack lists none of its roles before the user has seen it. */
  readonly isFirst: boolean;
  readonly onSeen: () => void;
}

/** The text of a layer, or its changes since the user looked last. */
function LayerChanges({ reading, compare, isFirst, onSeen }: LayerChangesProps): JSX.Element {
  const text = useText();
  const after = asEdited(reading.text);
  const difference = useAnswer(compare, asEdited(reading.before ?? ''), after);
  return (
    <section class="chosen-version" aria-label={text('versionsTextLabel')}>
      <header>
        <p>{text(isFirst ? 'layerFirstBody' : 'layerChangedBody')}</p>
        <Button kind="primary" name={text(isFirst ? 'layerUse' : 'layerSeen')} disabled={!difference} act={onSeen} />
      </header>
      <ComparedDifference difference={difference} after={after} />
    </section>
  );
}
