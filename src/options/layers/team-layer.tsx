import type { JSX } from 'preact';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { LayerCard } from './layer-card.tsx';
import { LayerContent } from './layer-content.tsx';
import type { LayersStore } from './layers-store.ts';
import { TeamField } from './team-field.tsx';
import { TeamStatus } from './team-status.tsx';

/** A text at an address that the user, or a policy, has added. */
export function TeamLayer({ store }: { readonly store: LayersStore }): JSX.Element {
  const text = useText();
  const { team, policy } = store.stored.value;
  const isByPolicy = policy?.teamUrl !== undefined;
  return (
    <LayerCard title="layerTeamTitle" help="layerTeamHelp" toggle={{ store, layer: 'team' }}>
      {team ? (
        <>
          <p class="origin">
            <span class="id">{team.url}</span>
            {isByPolicy && <span class="tag">{text('layerByPolicy')}</span>}
          </p>
          <TeamStatus store={store} team={team} />
          <LayerContent store={store} layer="team">
            <Button
              name={text('layerRefresh')}
              disabled={store.isFetching.value}
              act={() => void store.refreshTeam()}
            />
            {!isByPolicy && <Button name={text('layerRemoveUrl')} act={() => void store.removeTeamUrl()} />}
          </LayerContent>
        </>
      ) : (
        <TeamField store={store} />
      )}
    </LayerCard>
  );
}
