import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import { LayerCard } from './layer-card.tsx';
import { LayerContent } from './layer-content.tsx';
import type { LayersStore } from './layers-store.ts';
import { Senders } from './senders.tsx';

interface SentLayerProps {
  readonly store: LayersStore;
  /** This extension's own. */
  readonly ownId: string;
}

/** A text that another extension has sent. */
export function SentLayer({ store, ownId }: SentLayerProps): JSX.Element {
  const text = useText();
  const { texts } = store.stored.value;
  return (
    <LayerCard title="layerSentTitle" help="layerSentHelp" toggle={{ store, layer: 'sent' }}>
      {texts.sent && (
        <>
          <p class="origin">{text('layerSentBy', texts.sent.origin ?? '')}</p>
          <LayerContent store={store} layer="sent" />
        </>
      )}
      <Senders store={store} ownId={ownId} />
    </LayerCard>
  );
}
