import type { JSX } from 'preact';
import type { Policy } from '../../core/layers/policy.ts';
import { useText } from '../../ui/text.ts';
import { LayerCard } from './layer-card.tsx';
import { LayerContent } from './layer-content.tsx';
import type { LayersStore } from './layers-store.ts';

/** What the company has set for everybody. */
export function ManagedLayer({ store }: { readonly store: LayersStore }): JSX.Element {
  const text = useText();
  const { policy, texts } = store.stored.value;
  return (
    <LayerCard title="layerManagedTitle" help="layerManagedHelp" toggle={{ store, layer: 'managed' }}>
      {!texts.managed && <p class="nothing">{text(policy ? 'layerManagedNoText' : 'layerManagedNone')}</p>}
      {policy && <PolicyNotes policy={policy} />}
      {texts.managed && <LayerContent store={store} layer="managed" />}
    </LayerCard>
  );
}

/** Shows the rest of a policy: settings, and parts that Hatrack does not understand. */
function PolicyNotes({ policy }: { readonly policy: Policy }): JSX.Element {
  const text = useText();
  const list = new Intl.ListFormat(text('language'));
  const locked = policy.lockedSettings.map(name => text(`setting_${name}`));
  return (
    <>
      {locked.length > 0 && <p class="note">{text('layerManagedLocks', list.format(locked))}</p>}
      {policy.ignored.length > 0 && <p class="careful">{text('layerManagedIgnored', list.format(policy.ignored))}</p>}
    </>
  );
}
