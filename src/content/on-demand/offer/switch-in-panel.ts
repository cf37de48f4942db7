import { STOPPED, type SwitchRecord } from '../../../core/switching/switch-record.ts';
import { underscored } from '../../../core/text-key.ts';
import { text } from '../../../platform/i18n.ts';
import { logFailure } from '../../../platform/log.ts';
import { askFromPage } from '../../../platform/messages.ts';
import { settleSwitch } from '../../../switcher/settle-switch.ts';
import type { OfferPanel } from './offer-panel.ts';

/**
 * Asks for a switch, and removes the panel. If the switch fails, the panel says why instead, and can try again.
 * @param failed title of the panel then
 */
export async function switchInPanel(
  panel: OfferPanel,
  failed: string,
  ask: () => Promise<SwitchRecord>,
): Promise<void> {
  panel.wait();
  const since = Date.now();
  const last = await ask().catch(error => {
    logFailure('a switch was not answered', error);
    return settleSwitch(isLast => askFromPage('settleSwitch', { since, isLast }));
  });
  const outcome = last?.outcome ?? STOPPED;
  if (outcome.result !== 'failed') return panel.remove();
  panel.say(failed, text(`failure_${underscored(outcome.why)}`));
  panel.offer(text('tryAgain'), () => void switchInPanel(panel, failed, ask));
}
