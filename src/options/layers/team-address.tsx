import type { JSX } from 'preact';
import type { TeamFailure, TeamState } from '../../core/layers/team-state.ts';
import { type Text, underscored } from '../../core/text-key.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { agoText, timeText } from '../widgets/time-text.ts';
import { AddField } from './add-field.tsx';
import type { LayersStore } from './layers-store.ts';

interface TeamProps {
  readonly store: LayersStore;
}

/** The address that the user or a policy has added, and whether it answers; without an address, a field to add one. */
export function TeamAddress({ store }: TeamProps): JSX.Element {
  const text = useText();
  const { teamState, policy } = store.stored.value;
  const problem = store.problem.value;
  if (!teamState) {
    return (
      <AddField
        takesFocus
        label="teamUrlLabel"
        help="teamUrlHelp"
        problem={problem && (problem === 'failed' ? 'layersFailed' : `teamProblem_${underscored(problem)}`)}
        action="teamAdd"
        inputMode="url"
        placeholder={text('teamUrlExample')}
        isBusy={store.isFetching.value}
        onAdd={store.addTeamUrl}
      />
    );
  }
  return (
    <>
      <p class="origin">
        <span class="id">{teamState.url}</span>
        {policy?.teamUrl !== undefined && <span class="tag">{text('layerByPolicy')}</span>}
      </p>
      <TeamStatus store={store} team={teamState} />
    </>
  );
}

/** What can be done with an address. */
export function TeamActions({ store }: TeamProps): JSX.Element | undefined {
  const text = useText();
  const { teamState, policy } = store.stored.value;
  if (!teamState) return undefined;
  return (
    <>
      <Button name={text('layerRefresh')} disabled={store.isFetching.value} act={() => void store.refreshTeam()} />
      {policy?.teamUrl === undefined && <Button name={text('layerRemoveUrl')} act={() => void store.removeTeamUrl()} />}
    </>
  );
}

/** When Hatrack last asked the address, and why that failed. After a failure the old text stays in use. */
function TeamStatus({ store, team }: TeamProps & { readonly team: TeamState }): JSX.Element {
  const text = useText();
  const { failure, checkedAt } = team;
  if (store.isFetching.value) return <p class="note">{text('teamFetching')}</p>;
  if (!failure)
    return <p class="note">{checkedAt === undefined ? '' : text('teamChecked', whenText(text, checkedAt))}</p>;
  return (
    <div class="notice wrong" role="alert">
      <p>
        <strong>{failureText(text, failure)}</strong>
        {text(checkedAt === undefined ? 'teamNeverWorked' : 'teamKept', whenText(text, checkedAt ?? failure.since))}
      </p>
      {failure.why === 'no-permission' && (
        <Button kind="primary" name={text('teamGrant')} act={() => void store.grantTeamHost()} />
      )}
    </div>
  );
}

function whenText(text: Text, time: number): string {
  return agoText(time, Date.now(), text('language')) ?? timeText(time, text('language'));
}

function failureText(text: Text, { why, status = 0, to }: TeamFailure): string {
  if (to !== undefined) return text('teamRedirectedTo', to);
  if (why !== 'status') return text(`teamTrouble_${underscored(why)}`);
  if (status === 401 || status === 403) return text('teamForbidden', String(status));
  if (status === 404 || status === 410) return text('teamNotFound', String(status));
  return text(status < 400 ? 'teamNoText' : 'teamTrouble_status', String(status));
}
