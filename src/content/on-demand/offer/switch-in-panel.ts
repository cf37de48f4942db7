import { questionOf } from '../../../core/switching/switch-outcome.ts';
import { STOPPED, type SwitchRecord } from '../../../core/switching/switch-record.ts';
import { underscored } from '../../../core/text-key.ts';
import { text } from '../../../platform/i18n.ts';
import { logFailure } from '../../../platform/log.ts';
import { askFromPage } from '../../../platform/messages.ts';
import { settleSwitch } from '../../../switcher/settle-switch.ts';
import type { OfferPanel } from './offer-panel.ts';

/**
 * Asks for a switch, and removes the panel. If the switch fails, the panel says why instead, and can try again. Where a
 * question comes first, the panel asks it.
 * @param failed title of the panel then
 * @param confirmed the user has said yes to that question
 */
export async function switchInPanel(
  panel: OfferPanel,
  failed: string,
  ask: (confirmed: boolean) => Promise<SwitchRecord>,
  confirmed = false,
): Promise<void> {
  panel.wait();
  const since = Date.now();
  const last = await ask(confirmed).catch(error => {
    logFailure('a switch was not answered', error);
    return settleSwitch(isLast => askFromPage('settleSwitch', { since, isLast }));
  });
  const outcome = last?.outcome ?? STOPPED;
  if (outcome.result !== 'failed') return panel.remove();
  const question = questionOf(outcome);
  const asks = question !== undefined;
  panel.say(question ?? failed, asks ? '' : text(`failure_${underscored(outcome.why)}`));
  panel.offer(text(asks ? 'askYes' : 'tryAgain'), () => void switchInPanel(panel, failed, ask, asks));
}
