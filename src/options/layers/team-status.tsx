import type { JSX } from 'preact';
import type { TeamFailure, TeamState } from '../../core/layers/team-state.ts';
import type { Text } from '../../core/text-key.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { agoText, timeText } from '../widgets/time-text.ts';
import type { LayersStore } from './layers-store.ts';

interface TeamStatusProps {
  readonly store: LayersStore;
  readonly team: TeamState;
}

/** When the address was asked last, and why that did not work, where it did not; the old text stays in use then. */
export function TeamStatus({ store, team }: TeamStatusProps): JSX.Element {
  const text = useText();
  const { failure, checkedAt } = team;
  if (store.isFetching.value) return <p class="note">{text('teamFetching')}</p>;
  if (!failure)
    return <p class="note">{checkedAt === undefined ? '' : text('teamChecked', whenText(text, checkedAt))}</p>;
  const needsAccess = failure.why === 'no-permission';
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{failureText(text, failure)}</strong>{' '}
        {text(checkedAt === undefined ? 'teamNeverWorked' : 'teamKept', whenText(text, checkedAt ?? failure.since))}
      </p>
      {needsAccess && <Button kind="primary" name={text('teamGrant')} act={() => void store.grantTeamHost()} />}
    </div>
  );
}

function whenText(text: Text, time: number): string {
  return agoText(time, Date.now(), text('language')) ?? timeText(time, text('language'));
}

function failureText(text: Text, failure: TeamFailure): string {
  switch (failure.why) {
    case 'status':
      if (failure.status === 401 || failure.status === 403) return text('teamForbidden', String(failure.status));
      if (failure.status === 404 || failure.status === 410) return text('teamNotFound', String(failure.status));
      return text(failure.status < 400 ? 'teamNoText' : 'teamStatus', String(failure.status));
    case 'redirected':
      return failure.to === undefined ? text('teamRedirected') : text('teamRedirectedTo', failure.to);
    case 'unreachable':
      return text('teamUnreachable');
    case 'timeout':
      return text('teamTimeout');
    case 'too-large':
      return text('teamTooLarge');
    case 'html':
      return text('teamHtml');
    case 'not-text':
      return text('teamNotText');
    case 'no-sections':
      return text('teamNoSections');
    case 'no-permission':
      return text('teamNoPermission');
    case 'no-room':
      return text('teamNoRoom');
  }
}
