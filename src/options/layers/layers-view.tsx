import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
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

/** Where roles come from: the layers in the order in which their names win. Those that bring none yet are offered below. */
export function LayersView({ store, ownId }: LayersViewProps): JSX.Element {
  const text = useText();
  useEffect(store.open, [store]);
  const hasFailed = store.problem.value === 'failed';
  const { managed, policy, teamState, sent, senderIds } = store.stored.value;
  const [asked, setAsked] = useState<'team' | 'sent'>();
  const hasTeam = teamState !== undefined || asked === 'team';
  const hasSent =
    sent !== undefined || senderIds.length > 0 || (policy?.senderIds ?? []).length > 0 || asked === 'sent';
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
        {(managed || policy) && <LayerCard store={store} layer="managed" source={<PolicyNotes store={store} />} />}
        {hasTeam && (
          <LayerCard store={store} layer="team" source={<TeamAddress store={store} />}>
            <TeamActions store={store} />
          </LayerCard>
        )}
        {hasSent && (
          <LayerCard
            store={store}
            layer="sent"
            source={sent && <p class="origin">{text('layerSentBy', sent.origin ?? '')}</p>}
            more={<Senders store={store} ownId={ownId} takesFocus={asked === 'sent'} />}
          />
        )}
        {!(hasTeam && hasSent) && (
          <section class="layer" aria-labelledby="layers-get">
            <header>
              <h2 id="layers-get">{text('layersGetTitle')}</h2>
              <p>{text('layersGetHelp')}</p>
            </header>
            <div class="buttons">
              {!hasTeam && <Button name={text('layersGetAddress')} act={() => setAsked('team')} />}
              {!hasSent && <Button name={text('layersGetExtension')} act={() => setAsked('sent')} />}
            </div>
          </section>
        )}
      </div>
      <LayerDialog store={store} />
    </section>
  );
}
