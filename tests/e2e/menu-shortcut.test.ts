import { expect, it } from 'vitest';
import type { Browser, Tabs } from 'webextension-polyfill';
import { findMenuButton, findSearch, menuIsClosed } from './menu-page.ts';
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
