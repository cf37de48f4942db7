import { expect, it } from 'vitest';
import type { Browser, Tabs } from 'webextension-polyfill';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { findMenuButton, findSearch, menuIsClosed, menuRowsAre } from './menu-page.ts';
import { openSettings, set } from './settings-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As the worker knows it; its events can be sent from there. */
declare const chrome: Browser & {
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: Tabs.Tab | undefined): void } };
};

const hatrack = useHatrack();

/** The key itself is the browser's: no test can press it in a headless one. */
async function pressShortcut(): Promise<void> {
  const worker = await hatrack.chromium.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, url: 'https://*.console.aws.amazon.com/*' });
    chrome.commands.onCommand.dispatch('open-menu', tab);
  });
}

it('a key of its own opens and closes the menu of the page in front', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await findMenuButton(page);
  await pressShortcut();
  await findSearch(page);
  await pressShortcut();
  await menuIsClosed(page);
});

it('opens the menu of a page where a setting hides the button, which comes back with the setting', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const hasButton = async (): Promise<boolean> =>
    (await page.$('aria/[name="Roles – Hatrack"][role="button"]')) !== null;
  const turn = async (isShown: boolean): Promise<void> => {
    const settings = await openSettings(hatrack);
    await set(settings, 'switch', 'Button in the console');
    await settings.close();
    await waitUntil(`the button is ${isShown ? 'shown' : 'hidden'}`, async () => {
      await page.reload();
      await shownIdentity(page);
      return (await hasButton()) === isShown;
    });
  };
  await findMenuButton(page);
  await turn(false);
  await pressShortcut();
  await menuRowsAre(page, 'payments-dev', 'payments-prod', 'orders-dev');
  await turn(true);
});

it('the browser takes it, and the popup’s', async () => {
  const worker = await hatrack.chromium.worker();
  const commands = await worker.evaluate(() => chrome.commands.getAll());
  expect(commands.map(({ name, shortcut }) => [name, shortcut])).toEqual([
    ['_execute_action', 'Ctrl+Shift+Comma'],
    ['open-menu', 'Alt+Shift+Comma'],
    // Left to the user: a key pressed by mistake is not to leave a role.
    ['previous-role', ''],
    ['switch-back', ''],
  ]);
});
