import { linkedRole } from '../../../aws/hosts/page-link.ts';
import { text } from '../../../platform/i18n.ts';
import { askFromPage } from '../../../platform/messages.ts';
import { ownGlobal } from '../../shared/own-world.ts';
import { createOfferPanel } from './offer-panel.ts';
import { offerTexts } from './offer-texts.ts';
import { switchInPanel } from './switch-in-panel.ts';

/** Offers the role that the page's address asks for, unless the page already works as it; returns whether it has. Does not change the page. */
export async function offerRole(): Promise<boolean> {
  const link = linkedRole(location.href);
  const life = ownGlobal('hatrack');
  if (!link || !life?.check()) return false;
  const offer = await askFromPage('readOffer', link);
  if (offer.kind === 'in-use' || life.signal.aborted) return false;
  const panel = createOfferPanel(
    'offer',
    offer.kind === 'role' && offer.known === 'config' ? offer.role.color : undefined,
  );
  life.signal.addEventListener('abort', panel.remove);
  const { title, detail, subject } = offerTexts(offer, text);
  panel.say(title, detail);
  if (offer.kind === 'unknown') {
    panel.offer(text('openConfig'), () => void askFromPage('openOptions').then(panel.remove));
    return true;
  }
  const { key } = offer.role;
  const switchToRole = (confirmed: boolean) =>
    askFromPage('switchToKey', { key, newTab: false, keepsPage: true, confirmed });
  const failed = text('switchFailedTitle', subject);
  panel.offer(text('offerSwitch'), () => void switchInPanel(panel, failed, switchToRole));
  return true;
}
