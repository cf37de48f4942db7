import browser from 'webextension-polyfill';

/** Calls back with the tab in front whenever the user presses a key of the manifest's `commands`. */
export function onCommand(name: string, callback: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((pressed, tab) => {
    if (pressed === name && tab?.id !== undefined) callback(tab.id);
  });
}
