import { answerExtension } from '../platform/messages.ts';
import { removeHosts } from './host-element.ts';
import { startOnce } from './life.ts';
import { startMenu } from './menu/start-menu.ts';
import { askForOffer } from './offer/ask-for-offer.ts';
import { readPage } from './read-page.ts';
import { reportHistory } from './report-history.ts';
import { createReporter } from './report-script.ts';

startOnce(life => {
  removeHosts();
  const { toggle, place, showRole } = startMenu(life);
  answerExtension({ readPage, reportScript: createReporter(life, place), showRole, toggleMenu: toggle });
  reportHistory(life.signal);
  askForOffer();
});
