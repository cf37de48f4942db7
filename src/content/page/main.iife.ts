import { answerExtension } from '../../platform/messages.ts';
import { removeHosts } from '../shared/host-element.ts';
import { readPage } from '../shared/read-page.ts';
import { askForOffer } from './ask-for-offer.ts';
import { startOnce } from './life.ts';
import { startMenu } from './menu/start-menu.ts';
import { reportHistory } from './report-history.ts';
import { createReporter } from './report-script.ts';

startOnce(life => {
  removeHosts();
  const { toggle, place, showRole } = startMenu(life);
  answerExtension({ readPage, reportScript: createReporter(life, place), showRole, toggleMenu: toggle });
  reportHistory(life.signal);
  askForOffer(life.signal);
});
