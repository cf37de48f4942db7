import { answerExtension } from '../platform/messages.ts';
import { removeHosts } from './host-element.ts';
import { startOnce } from './life.ts';
import { startMenu } from './menu/start-menu.ts';
import { askForOffer } from './offer/ask-for-offer.ts';
import { readPage } from './read-page.ts';
import { tellHistory } from './tell-history.ts';
import { createTeller } from './tell-script.ts';

startOnce(life => {
  removeHosts();
  const { toggle, place, showRole } = startMenu(life);
  answerExtension({ readPage, tellScript: createTeller(life, place), showRole, toggleMenu: toggle });
  tellHistory(life.signal);
  askForOffer();
});
