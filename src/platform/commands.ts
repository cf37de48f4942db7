import browser from 'webextension-polyfill';
import { openTab } from './tabs.ts';

/** The keys of a command of the manifest, as the browser writes them: `Ctrl+Shift+Comma`; empty where none are set. */
export async function shortcutOf(command: string): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === command)?.shortcut ?? '';
}

/** Opens the browser's own page on which the keys are set. */
export async function openShortcuts(): Promise<void> {
  // Chromium lacks the call, and lets extensions open the page.
  if ('openShortcutSettings' in browser.commands) await browser.commands.openShortcutSettings();
  else await openTab('chrome://extensions/shortcuts');
}

/** Calls back with the tab in front whenever the user presses a key of the manifest's `commands`. */
export function onCommand(name: string, callback: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((pressed, tab) => {
    if (pressed === name && tab?.id !== undefined) callback(tab.id);
  });
}
