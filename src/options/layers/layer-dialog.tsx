import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { LAYER_NAMES } from '../../ui/layer-names.ts';
import { useText } from '../../ui/text.ts';
import { LayerChanges } from './layer-changes.tsx';
import { LayerTextView } from './layer-text-view.tsx';
import type { LayersStore, Look } from './layers-store.ts';
import '../page-dialog.css';

/** The text of a layer, or what has changed in it, over the page. Esc closes, and the focus returns to where it was. */
export function LayerDialog({ store }: { readonly store: LayersStore }): JSX.Element | undefined {
  const look = store.look.value;
  return look && <Dialog store={store} look={look} />;
}

function Dialog({ store, look }: { readonly store: LayersStore; readonly look: Look }): JSX.Element {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = (): void => dialog.current?.close();
  const { layer } = look;
  const reading = store.reading.value?.[layer];
  const name = text(LAYER_NAMES[layer]);
  return (
    <dialog
      ref={dialog}
      class="page-dialog layer-dialog"
      aria-labelledby="layer-dialog-title"
      onClose={store.closeLook}
    >
      <header>
        <h2 id="layer-dialog-title">{text(look.kind === 'text' ? 'layerTextOf' : 'layerChangesOf', name)}</h2>
        <p class="intro">{store.stored.value.texts[layer]?.origin}</p>
        <button
          type="button"
          class="icon-button"
          title={text('versionsClose')}
          aria-label={text('versionsClose')}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
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
    </dialog>
  );
}
