import { readCookie } from './cookies.ts';
import { renderHeader } from './header.ts';
import { followInPage } from './in-page-links.ts';
import { askForCredentials } from './page-credentials.ts';
import { readPageOptions } from './page-options.ts';
import { watchSession } from './watch-session.ts';

const place = document.querySelector('#consoleNavHeader');
document.body.classList.toggle('awsui-dark-mode', readCookie('awsc-color-theme') === 'dark');

watchSession();
if (place) {
  setTimeout(() => {
    renderHeader(place);
    followInPage(() => {
      renderHeader(place);
      void askForCredentials();
    });
  }, readPageOptions().headerDelay);
}
