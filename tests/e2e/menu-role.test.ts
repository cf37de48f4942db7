import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { screenshot } from './browser/screenshot.ts';
import { waitUntil } from './browser/wait-until.ts';
import { findMenuButton } from './menu-page.ts';
import { choose } from './popup-page.ts';
import { sessionPage } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';
import { BASE, TEAM_CONFIG } from './team-config.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();

const ORDERS = `${BASE}
[orders-dev]
role_arn = arn:aws:iam::111122220011:role/Developer
source_profile = corp-jump
`;

/** The mark at the page's top edge, whose root is closed: the style of its line, and the texts of its band. */
async function markOf(page: Page): Promise<readonly (string | undefined)[]> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const host = html?.children?.find(({ attributes }) => attributes?.includes('mark'));
  const line = host?.shadowRoots?.[0]?.children?.[0];
  const parts = line?.children?.[0]?.children ?? [];
  return [line?.attributes?.[1], ...parts.map(({ children }) => children?.[0]?.nodeValue)];
}

/** The menu's button says this, and its peg and the page's line have this color. */
async function showsRole(page: Page, label: string, color: string): Promise<void> {
  await waitUntil(`the button says ${label} in ${color}`, async () => {
    const button = await findMenuButton(page, label);
    const peg = await button.evaluate(each => each.querySelector<HTMLElement>('span')?.style.backgroundColor);
    const line = color === '' ? undefined : `background: ${color};`;
    return peg === color && (await markOf(page))[0] === line;
  });
}

it.each([
  ['classic', { multiSession: false }],
  ['multi-session', { multiSession: true }],
])('the button in the header shows the role as the list does, and follows the config: %s', async (_, mode) => {
  await hatrack.save(`${ORDERS}color = red\n`);
  const front = await hatrack.signIn('alice', mode);
  await choose(await hatrack.chromium.openPopup(front), 'orders-dev');
  const page = mode.multiSession ? await sessionPage(hatrack, '111122220011') : front;
  await showsRole(page, 'orders-dev', 'rgb(255, 0, 0)');

  await hatrack.save(`${ORDERS.replace('[orders-dev]', '[orders]')}color = 00ff00\n`);
  await page.bringToFront();
  await showsRole(page, 'orders', 'rgb(0, 255, 0)');

  await page.reload();
  await showsRole(page, 'orders', 'rgb(0, 255, 0)');
});

it('the button and the popup show a base by its color, as long as nobody has switched', async () => {
  await hatrack.save(`${ORDERS}color = red\n`.replace('[corp-jump]', '[corp-jump]\ncolor = 0000ff'));
  const page = await hatrack.signIn('alice');
  await showsRole(page, 'corp-jump', 'rgb(0, 0, 255)');
  const popup = await hatrack.chromium.openPopup(page);
  const head = () => popup.$$eval('header .peg', pegs => pegs.map(peg => getComputedStyle(peg).backgroundColor));
  await waitUntil('the head has the color', async () => (await head())[0] === 'rgb(0, 0, 255)');
  await choose(popup, 'orders-dev');
  await showsRole(page, 'orders-dev', 'rgb(255, 0, 0)');
  await screenshot(page, 'line');
  await hatrack.save(`${ORDERS}env = prod\n`);
  await showsRole(page, 'orders-dev', 'rgb(198, 40, 40)');
  await hatrack.store({ settings: { pageMark: 'band' } });
  const band = 'background: rgb(198, 40, 40);,orders-dev,1111-2222-0011,prod';
  await waitUntil('there is a band', async () => (await markOf(page)).join() === band);
  await screenshot(page, 'band');
  const isHit = () => page.evaluate(() => document.elementFromPoint(innerWidth / 2, 9)?.hasAttribute('data-hatrack'));
  expect(await isHit()).toBe(false);
  await page.emulateMediaType('print');
  await waitUntil('no printer gets it', () =>
    page.$eval('[data-hatrack=mark]', host => getComputedStyle(host).display === 'none'),
  );
  await page.emulateMediaType();
  await hatrack.store({ settings: { pageMark: 'none', pageTitle: true } });
  await waitUntil('the band is gone', async () => (await page.$('[data-hatrack=mark]')) === null);
  const titleIs = (title: string) => waitUntil(`the title is ${title}`, async () => (await page.title()) === title);
  await page.evaluate(() => {
    const title = document.createElement('title');
    title.textContent = 'EC2';
    document.querySelector('title')?.replaceWith(title);
  });
  await titleIs('orders-dev · EC2');
  await page.evaluate(() => {
    document.title = 'Instances';
  });
  await titleIs('orders-dev · Instances');
  await hatrack.store({ settings: {} });
  await titleIs('Instances');
});

/** An icon that can be read: all blue. */
const BLUE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="blue"/></svg>')}`;

/** The colors at the left edge and on the peg of each icon that the page names; its address where it is the page's own. */
function iconsOf(page: Page): Promise<string[]> {
  return page.$$eval('link[rel=icon]', async links => {
    const colorsOf = async ({ href }: HTMLLinkElement): Promise<string> => {
      if (!href.startsWith('data:image/png')) return href;
      const bytes = Uint8Array.from(atob(href.split(',')[1] ?? ''), letter => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(32, 32).getContext('2d');
      context?.drawImage(picture, 0, 0);
      const at = (x: number) => [...(context?.getImageData(x, 16, 1, 1).data ?? [])].join();
      return `${at(1)} ${at(21)}`;
    };
    return Promise.all((links as HTMLLinkElement[]).map(colorsOf));
  });
}

it('the icons of a page have a peg of the color, also late and replaced ones, until the user wants none', async () => {
  await hatrack.save(`${ORDERS}color = red\n`.replace('[corp-jump]', '[corp-jump]\ncolor = 00ff00'), {
    pageIcon: true,
  });
  const page = await hatrack.signIn('alice');
  const iconsAre = (...icons: readonly string[]) =>
    waitUntil(`the icons are ${icons}`, async () => (await iconsOf(page)).join() === icons.join());
  const alone = '0,0,0,0 0,255,0,255';
  const beside = '0,0,255,255 0,255,0,255';
  await iconsAre(alone);
  const own = await hatrack.chromium.openBarePage();
  const tabIcon = () => own.evaluate(async url => (await chrome.tabs.query({ url }))[0]?.favIconUrl, page.url());
  await expect.poll(tabIcon).toContain('data:image/png');
  await hatrack.store({ settings: {} });
  await expect.poll(tabIcon).toContain('/favicon.ico');
  await hatrack.store({ settings: { pageIcon: true } });
  await iconsAre(alone);
  await page.evaluate(blue => {
    const icon = (href: string) => Object.assign(document.createElement('link'), { rel: 'icon', href });
    document.head.append(icon(blue), icon('https://signin.aws.amazon.com/closed.ico'));
  }, BLUE);
  await iconsAre(beside, alone);
  await page.$eval('link[rel=icon]', (link, blue) => link.setAttribute('href', `${blue}#2`), BLUE);
  await iconsAre(beside, alone);
  await hatrack.store({ settings: {} });
  await iconsAre(`${BLUE}#2`, 'https://signin.aws.amazon.com/closed.ico');
});

it('the button says what the console says where the config has no such role', async () => {
  await hatrack.save(TEAM_CONFIG);
  const front = await hatrack.signIn('alice', { multiSession: true });
  await choose(await hatrack.chromium.openPopup(front), 'payments-dev');
  const page = await sessionPage(hatrack, '111122220001');
  await showsRole(page, 'payments-dev', 'rgb(29, 138, 75)');
  await hatrack.save(BASE);
  await page.bringToFront();
  await showsRole(page, 'Developer', '');
});
