import { text } from '../../../platform/i18n.ts';
import { askFromPage } from '../../../platform/messages.ts';
import { ownGlobal } from '../../shared/own-world.ts';
import { createOfferPanel } from './offer-panel.ts';
import { plain, roleDetail } from './offer-texts.ts';
import { switchInPanel } from './switch-in-panel.ts';

/** Offers to sign in again as the role that the page works as, if its session has ended. Does not change the page. */
export async function offerReturn(): Promise<void> {
  const life = ownGlobal('hatrack');
  if (!life?.check()) return;
  const role = await askFromPage('readEnded');
  if (!role || life.signal.aborted) return;
  const panel = createOfferPanel('offer', role.color);
  life.signal.addEventListener('abort', panel.remove);
  const name = plain(role.name);
  const signIn = (confirmed: boolean) =>
    askFromPage('switchToKey', { key: role.key, newTab: false, again: true, confirmed });
  panel.say(text('sessionHasEnded'), roleDetail(role));
  panel.offer(text('signInAgainAs', name), () => void switchInPanel(panel, text('switchFailedTitle', name), signIn));
}
