import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import { PageDialog } from '../widgets/page-dialog.tsx';
import { LayerChanges } from './layer-changes.tsx';
import { LayerTextView } from './layer-text-view.tsx';
import type { LayersStore } from './layers-store.ts';

/** The text of a layer, or what has changed in it, over the page. */
export function LayerDialog({ store }: { readonly store: LayersStore }): JSX.Element | undefined {
  const text = useText();
  const look = store.look.value;
  if (!look) return undefined;
  const { layer } = look;
  const reading = store.reading.value?.[layer];
  const name = text(`layer_${layer}`);
  return (
    <PageDialog
      title={text(look.kind === 'text' ? 'layerTextOf' : 'layerChangesOf', name)}
      intro={store.stored.value.texts[layer]?.origin ?? ''}
      isSmall={false}
      kind="layer-dialog"
      onClosed={store.closeLook}
    >
      {close => (
        <>
          {look.kind === 'changes' && (
            <LayerChanges
              compared={look.compared}
              isFirst={store.whyUnused(layer) === 'not-accepted'}
              onSeen={() => {
                void store.accept();
                close();
              }}
            />
          )}
          {look.kind === 'text' && reading && <LayerTextView reading={reading} label={text('layerTextOf', name)} />}
        </>
      )}
    </PageDialog>
  );
}
