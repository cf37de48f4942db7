import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ReadOnlyLayer } from '../../core/model/layers.ts';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import type { LayersStore } from './layers-store.ts';

interface LayerCardProps {
  readonly title: TextKey;
  /** One sentence that says whose it is. */
  readonly help: TextKey;
  readonly children: ComponentChildren;
  /** For a layer that can be switched off. */
  readonly toggle?: { readonly store: LayersStore; readonly layer: ReadOnlyLayer };
}

/** One layer: whose it is, whether it is listed, and what is in it. */
export function LayerCard({ title, help, children, toggle }: LayerCardProps): JSX.Element {
  const text = useText();
  const id = useId();
  return (
    <section class="layer" aria-labelledby={id}>
      <header>
        <h2 id={id}>{text(title)}</h2>
        {toggle && <LayerSwitch titleId={id} {...toggle} />}
        <p>{text(help)}</p>
      </header>
      {children}
    </section>
  );
}

interface LayerSwitchProps {
  readonly titleId: string;
  readonly store: LayersStore;
  readonly layer: ReadOnlyLayer;
}

/** Whether the roles of a layer are listed. Nothing to switch where there is none, or a policy has locked it. */
function LayerSwitch({ titleId, store, layer }: LayerSwitchProps): JSX.Element | undefined {
  const text = useText();
  const id = useId();
  const { texts, layersOff, policy } = store.stored.value;
  if (!texts[layer]) return undefined;
  const isLocked = policy?.lockedLayers.includes(layer) === true;
  const isOn = isLocked || !layersOff.includes(layer);
  return (
    <div class="layer-switch">
      <label for={id}>{text(isLocked ? 'layerLocked' : 'layerListed')}</label>
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        aria-describedby={titleId}
        checked={isOn}
        aria-checked={isOn}
        disabled={isLocked}
        onChange={event => void store.switchLayer(layer, event.currentTarget.checked)}
      />
    </div>
  );
}
