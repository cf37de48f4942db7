import { onAlarm } from '../../platform/alarms.ts';
import { logFailure } from '../../platform/log.ts';
import { watchManaged } from '../../platform/managed-storage.ts';
import { answerExtensions } from '../../platform/other-extensions.ts';
import { onBrowserStart, onInstalledOrUpdated } from '../../platform/own-pages.ts';
import { watchItem } from '../../platform/read-item.ts';
import { policy } from '../../store/list-items.ts';
import { inConfigQueue } from '../queues/config-queue.ts';
import { giveBackHosts } from './follow-team-url.ts';
import { refreshTeam, TEAM_ALARM } from './refresh-team.ts';
import { takePolicy } from './take-policy.ts';
import { takeSent } from './take-sent.ts';

/** Updates the read-only layers: when the browser starts, from time to time, and when something new arrives. */
export function startLayers(): void {
  const take = (): void => {
    takePolicy().catch(error => logFailure('the policy was not taken over', error));
  };
  onInstalledOrUpdated(take);
  onBrowserStart(take);
  watchManaged(take);
  // The user has cleared all data, but the policy still counts.
  watchItem(policy, stored => {
    if (!stored) take();
  });
  onAlarm(TEAM_ALARM, () => {
    refreshTeam().catch(error => logFailure("the team's text was not fetched", error));
  });
  answerExtensions(takeSent);
  inConfigQueue(giveBackHosts).catch(error => logFailure('a host stays granted', error));
}
