import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useText } from '../../ui/text.ts';
import { LayerDialog } from './layer-dialog.tsx';
import type { LayersStore } from './layers-store.ts';
import { ManagedLayer } from './managed-layer.tsx';
import { PersonalLayer } from './personal-layer.tsx';
import { SentLayer } from './sent-layer.tsx';
import { TeamLayer } from './team-layer.tsx';
import './layers-view.css';

interface LayersViewProps {
  readonly store: LayersStore;
  readonly ownId: string;
}

/** Where roles come from: the layers in the order in which their names win. */
export function LayersView({ store, ownId }: LayersViewProps): JSX.Element {
  const text = useText();
  useEffect(store.open, [store]);
  const hasFailed = store.problem.value === 'failed';
  return (
    <section class="layers-view" aria-labelledby="layers-title">
      <header class="view-head">
        <h1 id="layers-title">{text('optionsLayers')}</h1>
        <p class={hasFailed ? 'save-state failed' : 'save-state'} role="status">
          {text(hasFailed ? 'layersFailed' : 'layersIntro')}
        </p>
      </header>
      <div class="layers">
        <PersonalLayer store={store} />
        <ManagedLayer store={store} />
        <TeamLayer store={store} />
        <SentLayer store={store} ownId={ownId} />
      </div>
      <LayerDialog store={store} />
    </section>
  );
}
