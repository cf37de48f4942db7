import { accountText } from '../../../core/model/account-text.ts';
import { text } from '../../../platform/i18n.ts';
import { askFromPage } from '../../../platform/messages.ts';
import { ownGlobal } from '../../shared/own-world.ts';
import { createOfferPanel } from '../offer/offer-panel.ts';
import { plain, shortName } from '../offer/offer-texts.ts';
import { switchInPanel } from '../offer/switch-in-panel.ts';

/** ms that the message stays. */
const STAYS = 4000;

/** Says for a moment which role the page has been switched to, with a button that switches back. */
export async function showArrival(): Promise<void> {
  const life = ownGlobal('hatrack');
  if (!life?.check()) return;
  const role = await askFromPage('readArrival');
  if (!role || life.signal.aborted) return;
  const panel = createOfferPanel('arrival', role.color);
  life.signal.addEventListener('abort', panel.remove);
  const { name, roleName, account } = role;
  const number = account === undefined ? '' : `${accountText(account)} · `;
  panel.say(text('arrivalTitle', plain(name)), number + shortName(roleName));
  const switchBack = (): void =>
    void switchInPanel(panel, text('switchBackFailedTitle'), () => askFromPage('switchBack'));
  panel.offer(text('switchBack'), switchBack, text('dismiss'));
  panel.removeAfter(STAYS);
}
