import { linkedRole } from '../../aws/page-link.ts';
import type { LinkedRole } from '../../core/roles/linked-role.ts';
import type { SwitchOutcome } from '../../core/switching/switch-outcome.ts';
import { text } from '../../platform/i18n.ts';
import { logFailure } from '../../platform/log.ts';
import { askFromPage } from '../../platform/messages.ts';
import { FAILURE_TEXTS } from '../../switcher/failure-texts.ts';
import { ownGlobal } from '../own-world.ts';
import { createOfferPanel, type OfferPanel } from './offer-panel.ts';
import { offerTexts } from './offer-texts.ts';

/** ms that a page is given to show what came of a switch, and ms between two looks. */
const PATIENCE = 5000;
const PAUSE = 250;

/** Offers the role that the page's address asks for, unless the page works as it. The page itself stays what it is. */
export async function offerRole(): Promise<void> {
  const link = linkedRole(location.href);
  const life = ownGlobal('hatrack');
  if (!link || !life?.check()) return;
  const offer = await askFromPage('readOffer', link);
  if (offer.kind === 'in-use' || life.signal.aborted) return;
  const panel = createOfferPanel(offer.kind === 'role' && offer.known === 'config' ? offer.role.color : undefined);
  life.signal.addEventListener('abort', panel.remove);
  const { title, detail, subject } = offerTexts(offer, text);
  panel.say(title, detail);
  if (offer.kind === 'unknown') {
    panel.offer(text('openConfig'), () => void askFromPage('openOptions').then(panel.remove));
    return;
  }
  panel.offer(text('offerSwitch'), () => void switchTo(offer.role.key, subject, link, panel));
}

async function switchTo(key: string, name: string, link: LinkedRole, panel: OfferPanel): Promise<void> {
  panel.wait();
  const outcome = await askFromPage('switchToKey', { key, newTab: false, keepsPage: true }).catch(error => {
    logFailure('a switch was not answered', error);
    return seenOutcome(link);
  });
  if (outcome.result !== 'failed') return panel.remove();
  panel.say(text('switchFailedTitle', name), text(FAILURE_TEXTS[outcome.why]));
  panel.offer(text('tryAgain'), () => void switchTo(key, name, link, panel));
}

/** What the page shows of a switch whose answer was lost because the browser stopped the background. */
async function seenOutcome(link: LinkedRole): Promise<SwitchOutcome> {
  for (const end = performance.now() + PATIENCE; performance.now() < end; ) {
    const offer = await askFromPage('readOffer', link).catch(() => undefined);
    if (offer?.kind === 'in-use') return { result: 'switched' };
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
  return { result: 'failed', why: 'stopped' };
}
