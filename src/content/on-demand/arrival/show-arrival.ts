import { text } from '../../../platform/i18n.ts';
import { askFromPage } from '../../../platform/messages.ts';
import { ownGlobal } from '../../shared/own-world.ts';
import { createOfferPanel } from '../offer/offer-panel.ts';
import { plain, roleDetail } from '../offer/offer-texts.ts';
import { switchInPanel } from '../offer/switch-in-panel.ts';

/** ms that the message stays. */
const STAYS = 4000;

/** Says for a moment which role the page has been switched to, with a button that switches back; or asks the question that comes before a switch. */
export async function showArrival(): Promise<void> {
  const life = ownGlobal('hatrack');
  if (!life?.check()) return;
  const role = await askFromPage('readArrival');
  if (!role || life.signal.aborted) return;
  const { name, asks } = role;
  const panel = createOfferPanel(asks ? 'offer' : 'arrival', role.color);
  life.signal.addEventListener('abort', panel.remove);
  const detail = roleDetail(role);
  if (asks) {
    const failed = text('switchFailedTitle', plain(name));
    const enter = (confirmed: boolean) => askFromPage('switchToKey', { key: asks.key, newTab: false, confirmed });
    panel.say(asks.question, detail);
    panel.offer(
      text('askYes'),
      () => void switchInPanel(panel, failed, enter, true),
      text('offerNotNow'),
      () => {
        void askFromPage('closeNotice');
      },
    );
    return;
  }
  panel.say(text('arrivalTitle', plain(name)), detail);
  const switchBack = (): void =>
    void switchInPanel(panel, text('switchBackFailedTitle'), () => askFromPage('switchBack'));
  panel.offer(text('switchBack'), switchBack, text('dismiss'));
  panel.removeAfter(STAYS);
}
