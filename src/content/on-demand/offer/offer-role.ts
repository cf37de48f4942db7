import { linkedRole } from '../../../aws/hosts/page-link.ts';
import { STOPPED } from '../../../core/switching/switch-record.ts';
import { underscored } from '../../../core/text-key.ts';
import { text } from '../../../platform/i18n.ts';
import { logFailure } from '../../../platform/log.ts';
import { askFromPage } from '../../../platform/messages.ts';
import { settleSwitch } from '../../../switcher/settle-switch.ts';
import { ownGlobal } from '../../shared/own-world.ts';
import { createOfferPanel, type OfferPanel } from './offer-panel.ts';
import { offerTexts } from './offer-texts.ts';

/** Offers the role that the page's address asks for, unless the page already works as it. Does not change the page. */
export async function offerRole(): Promise<void> {
  const link = linkedRole(location.href);
  const life = ownGlobal('hatrack');
  if (!link || !life?.check()) return;
  const offer = await askFromPage('readOffer', link);
  if (offer.kind === 'in-use' || life.signal.aborted) return;
  const panel = createOfferPanel(
    'offer',
    offer.kind === 'role' && offer.known === 'config' ? offer.role.color : undefined,
  );
  life.signal.addEventListener('abort', panel.remove);
  const { title, detail, subject } = offerTexts(offer, text);
  panel.say(title, detail);
  if (offer.kind === 'unknown') {
    panel.offer(text('openConfig'), () => void askFromPage('openOptions').then(panel.remove));
    return;
  }
  panel.offer(text('offerSwitch'), () => void switchTo(offer.role.key, subject, panel));
}

async function switchTo(key: string, name: string, panel: OfferPanel): Promise<void> {
  panel.wait();
  const since = Date.now();
  const last = await askFromPage('switchToKey', { key, newTab: false, keepsPage: true }).catch(error => {
    logFailure('a switch was not answered', error);
    return settleSwitch(isLast => askFromPage('settleSwitch', { since, isLast }));
  });
  const outcome = last?.outcome ?? STOPPED;
  if (outcome.result !== 'failed') return panel.remove();
  panel.say(text('switchFailedTitle', name), text(`failure_${underscored(outcome.why)}`));
  panel.offer(text('tryAgain'), () => void switchTo(key, name, panel));
}
