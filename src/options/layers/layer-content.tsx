import type { ComponentChildren, JSX } from 'preact';
import type { LayerText } from '../../core/layers/layer-text.ts';
import type { ReadOnlyLayer } from '../../core/model/layers.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { secretsText } from '../issues/secrets-text.ts';
import { LayerFacts } from './layer-facts.tsx';
import type { LayersStore } from './layers-store.ts';
import { ShadowedRoles } from './shadowed-roles.tsx';

interface LayerContentProps {
  readonly store: LayersStore;
  readonly layer: ReadOnlyLayer;
  /** What else can be done with it. */
  readonly children?: ComponentChildren;
}

/** The text of a layer in a few lines: what is in it, what is to be known of it, and ways to look at it. */
export function LayerContent({ store, layer, children }: LayerContentProps): JSX.Element {
  const text = useText();
  const stored = store.stored.value.texts[layer];
  const reading = store.reading.value?.[layer];
  return (
    <>
      {stored && (
        <>
          <LayerFacts stored={stored} reading={reading} unused={store.whyUnused(layer)} />
          <Secrets stored={stored} />
          {reading && <ShadowedRoles shadowed={reading.shadowed} />}
          <Change store={store} layer={layer} stored={stored} />
        </>
      )}
      <div class="buttons">
        {children}
        {stored && <Button name={text('layerShowText')} aria-haspopup="dialog" act={() => store.showText(layer)} />}
        {stored && reading && (
          <Button name={text('layerCopyText')} act={() => void navigator.clipboard.writeText(reading.text)} />
        )}
      </div>
    </>
  );
}

/** Keys that stood in a text that somebody else wrote: they should know. */
function Secrets({ stored }: { readonly stored: LayerText }): JSX.Element | undefined {
  const text = useText();
  const lines = stored.secretLines;
  if (lines.length === 0) return undefined;
  return <p class="careful">{secretsText(text, ['layerSecretsLine', 'layerSecretsLines'], lines)}</p>;
}

interface ChangeProps {
  readonly store: LayersStore;
  readonly layer: ReadOnlyLayer;
  readonly stored: LayerText;
}

/** A text that the user has not seen yet, and the way to see it. */
function Change({ store, layer, stored }: ChangeProps): JSX.Element | undefined {
  const text = useText();
  if (stored.before === undefined) return undefined;
  const isFirst = store.whyUnused(layer) === 'not-accepted';
  return (
    <div class="change">
      <p>{text(isFirst ? 'layerFirst' : 'layerChanged')}</p>
      <button
        type="button"
        class={isFirst ? 'button primary' : 'button'}
        aria-haspopup="dialog"
        onClick={() => void store.showChanges(layer)}
      >
        {text(isFirst ? 'layerReview' : 'layerShowChanges')}
      </button>
    </div>
  );
}
