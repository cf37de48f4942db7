import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useText } from '../../ui/text.ts';
import { LayerCard } from './layer-card.tsx';
import { LayerDialog } from './layer-dialog.tsx';
import type { LayersStore } from './layers-store.ts';
import { PolicyNotes } from './policy-notes.tsx';
import { Senders } from './senders.tsx';
import { TeamActions, TeamAddress } from './team-address.tsx';
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
  const { sent } = store.stored.value;
  return (
    <section class="layers-view" aria-labelledby="layers-title">
      <header class="view-head">
        <h1 id="layers-title">{text('optionsLayers')}</h1>
        <p class={hasFailed ? 'save-state failed' : 'save-state'} role="status">
          {text(hasFailed ? 'layersFailed' : 'layersIntro')}
        </p>
      </header>
      <div class="layers">
        <LayerCard store={store} layer="personal">
          <a class="button" href="#config">
            {text('layerEdit')}
          </a>
        </LayerCard>
        <LayerCard store={store} layer="managed" source={<PolicyNotes store={store} />} />
        <LayerCard store={store} layer="team" source={<TeamAddress store={store} />}>
          <TeamActions store={store} />
        </LayerCard>
        <LayerCard
          store={store}
          layer="sent"
          source={sent && <p class="origin">{text('layerSentBy', sent.origin ?? '')}</p>}
          more={<Senders store={store} ownId={ownId} />}
        />
      </div>
      <LayerDialog store={store} />
    </section>
  );
}
