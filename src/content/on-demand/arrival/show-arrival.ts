import { text } from '../../../platform/i18n.ts';
import { askFromPage } from '../../../platform/messages.ts';
import { findHost } from '../../shared/host-element.ts';
import { ownGlobal } from '../../shared/own-world.ts';
import { createOfferPanel } from '../offer/offer-panel.ts';
import { plain, roleDetail } from '../offer/offer-texts.ts';
import { switchInPanel } from '../offer/switch-in-panel.ts';

/** ms that the message stays, and that a switch after a sign-in is announced. */
const STAYS = 4000;

/** Says for a moment which role the page has been switched to, with a button that switches back; asks the question that comes before a switch; or announces a switch, and makes it. */
export async function showArrival(): Promise<void> {
  const life = ownGlobal('hatrack');
  if (!life?.check()) return;
  const role = await askFromPage('readArrival');
  if (!role || life.signal.aborted) return;
  const { name, asks, goesTo } = role;
  // The user has gone on to a page that asks for a role: news gives way to an offer.
  if (!asks && !goesTo && findHost('offer')) return;
  const panel = createOfferPanel(asks || goesTo ? 'offer' : 'arrival', role.color);
  life.signal.addEventListener('abort', panel.remove);
  const detail = roleDetail(role);
  const key = asks?.key ?? goesTo;
  if (key !== undefined) {
    const enter = (confirmed: boolean) =>
      askFromPage('switchToKey', { key, newTab: false, confirmed, keepsPage: asks?.keepsPage === true });
    const go = (): void => void switchInPanel(panel, text('switchFailedTitle', plain(name)), enter, asks !== undefined);
    panel.say(asks?.question ?? text('afterSignInTitle', plain(name)), detail);
    panel.offer(text(asks ? 'askYes' : 'offerSwitch'), go, text(asks ? 'offerNotNow' : 'cancelPlan'), () => {
      if (asks) void askFromPage('closeNotice');
    });
    const goUnlessOver = async (): Promise<void> => {
      // Nobody would see the switch: the panel stays, and offers it.
      if (document.hidden) return panel.say(plain(name), detail);
      panel.wait();
      const now = await askFromPage('readArrival').catch(() => undefined);
      if (now?.goesTo === key) go();
      else panel.remove();
    };
    if (!asks) panel.after(STAYS, () => void goUnlessOver());
    return;
  }
  panel.say(text('arrivalTitle', plain(name)), detail);
  const switchBack = (): void =>
    void switchInPanel(panel, text('switchBackFailedTitle'), () => askFromPage('switchBack'));
  panel.offer(text('switchBack'), switchBack, text('dismiss'));
  panel.after(STAYS, panel.remove);
}
