import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { LayerText } from '../../core/layers/layer-text.ts';
import type { ReadOnlyLayer } from '../../core/model/layers.ts';
import type { Layer } from '../../core/model/profile.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import { underscored } from '../../core/text-key.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { IssueCounts } from '../issues/issue-counts.tsx';
import { secretsText } from '../issues/secrets-text.ts';
import { countText } from '../widgets/count-text.ts';
import { Switch } from '../widgets/switch-field.tsx';
import { timeText } from '../widgets/time-text.ts';
import type { LayersStore } from './layers-store.ts';
import type { Shadowed } from './read-layers.ts';

interface LayerCardProps {
  readonly store: LayersStore;
  readonly layer: Layer;
  /** Where the text comes from. */
  readonly source?: ComponentChildren;
  /** More buttons. */
  readonly children?: ComponentChildren;
  readonly more?: ComponentChildren;
}

/** One layer: its owner, its content, its switch, and buttons to look at it. */
export function LayerCard({ store, layer, source, children, more }: LayerCardProps): JSX.Element {
  const text = useText();
  const id = useId();
  const stored = layer === 'personal' ? undefined : store.stored.value[layer];
  const reading = store.reading.value?.[layer];
  return (
    <section class="layer" aria-labelledby={id}>
      <header>
        <h2 id={id}>{text(`layerTitle_${layer}`)}</h2>
        {layer !== 'personal' && stored && <LayerSwitch titleId={id} store={store} layer={layer} />}
        <p>{text(`layerHelp_${layer}`)}</p>
      </header>
      {source}
      {(stored || layer === 'personal') && <LayerFacts store={store} layer={layer} stored={stored} />}
      {stored && stored.secretLines.length > 0 && (
        <p class="careful">{secretsText(text, ['layerSecretsLine', 'layerSecretsLines'], stored.secretLines)}</p>
      )}
      {stored && reading && reading.shadowed.length > 0 && <ShadowedRoles shadowed={reading.shadowed} />}
      {layer !== 'personal' && stored?.before !== undefined && reading?.before !== undefined && (
        <Change store={store} layer={layer} />
      )}
      <div class="buttons">
        {children}
        {layer !== 'personal' && stored && reading && (
          <>
            <Button name={text('layerShowText')} aria-haspopup="dialog" act={() => store.show('text', layer)} />
            <Button name={text('layerCopyText')} act={() => void navigator.clipboard.writeText(reading.text)} />
          </>
        )}
      </div>
      {more}
    </section>
  );
}

interface ReadOnlyProps {
  readonly store: LayersStore;
  readonly layer: ReadOnlyLayer;
}

/** The switch that lists the roles of a layer. A policy may lock it. */
function LayerSwitch({ titleId, store, layer }: ReadOnlyProps & { readonly titleId: string }): JSX.Element {
  const text = useText();
  const id = useId();
  const { layersOff, policy } = store.stored.value;
  const isLocked = policy?.lockedLayers.includes(layer) === true;
  return (
    <div class="layer-switch">
      <label for={id}>{text(isLocked ? 'layerLocked' : 'layerListed')}</label>
      <Switch
        id={id}
        describedBy={titleId}
        isOn={isLocked || !layersOff.includes(layer)}
        isLocked={isLocked}
        onChange={isOn => void store.switchLayer(layer, isOn)}
      />
    </div>
  );
}

type LayerFactsProps = Pick<LayerCardProps, 'store' | 'layer'> & { readonly stored: LayerText | undefined };

/** The number of roles, their issues and their date, and why roles are not listed. */
function LayerFacts({ store, layer, stored }: LayerFactsProps): JSX.Element {
  const text = useText();
  const reading = store.reading.value?.[layer];
  const count = reading?.roleCount ?? stored?.roleCount ?? 0;
  const unused = layer === 'personal' ? undefined : store.whyUnused(layer);
  return (
    <p class="facts">
      <span>{countText(text, count, 'optionsOneRole', 'optionsManyRoles')}</span>
      {reading && <IssueCounts counts={reading.issueCounts} />}
      {stored && <span>{text('layerSince', timeText(stored.since, text('language')))}</span>}
      {unused && <span class="careful">{text(`layerUnused_${underscored(unused)}`)}</span>}
    </p>
  );
}

/** How many names are shown; the rest is a number. */
const MOST_NAMES = 12;

/** The roles that are not listed because another layer has a role of the same name, and that layer. */
function ShadowedRoles({ shadowed }: { readonly shadowed: readonly Shadowed[] }): JSX.Element {
  const text = useText();
  const more = shadowed.length - MOST_NAMES;
  return (
    <details class="shadowed">
      <summary>{countText(text, shadowed.length, 'layerShadowedOne', 'layerShadowedMany')}</summary>
      <ul>
        {shadowed.slice(0, MOST_NAMES).map(({ name, by }, index) => (
          <li key={index}>
            <bdi>{cleanName(name)}</bdi> <span class="tag">{text(`layer_${by}`)}</span>
          </li>
        ))}
        {more > 0 && <li>{text('versionsMoreNames', more.toLocaleString(text('language')))}</li>}
      </ul>
    </details>
  );
}

/** A text that the user has not seen yet, and the button that shows it. */
function Change({ store, layer }: ReadOnlyProps): JSX.Element {
  const text = useText();
  const isFirst = store.whyUnused(layer) === 'not-accepted';
  return (
    <div class="notice change">
      <p>{text(isFirst ? 'layerFirst' : 'layerChanged')}</p>
      <Button
        {...(isFirst && { kind: 'primary' })}
        name={text(isFirst ? 'layerReview' : 'layerShowChanges')}
        aria-haspopup="dialog"
        act={() => store.show('changes', layer)}
      />
    </div>
  );
}
