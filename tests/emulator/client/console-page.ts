import { readCookie } from './cookies.ts';
import { renderHeader } from './header.ts';
import { followInPage } from './in-page-links.ts';

const place = document.querySelector('#consoleNavHeader');
document.body.classList.toggle('awsui-dark-mode', readCookie('awsc-color-theme') === 'dark');

if (place) {
  setTimeout(() => {
    renderHeader(place);
    followInPage(() => renderHeader(place));
  }, Number(document.body.dataset.headerDelay));
}
