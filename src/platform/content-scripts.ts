import browser from 'webextension-polyfill';
import { wasStarted } from '../store/session-items.ts';
import { readItem } from './read-item.ts';
import { writeItem } from './write-item.ts';

/** Names that the build gives them: see plain-content-scripts.ts. */
const CONTENT_SCRIPT = 'src/content/page/main.iife.js';
const CONTENT_STYLE = 'src/content/page/host.css';
const NO_BUTTON = { id: 'no-button', css: ['no-button.css'] };
const MENU_SCRIPT = 'src/content/on-demand/menu/main.iife.js';
const DIAGNOSIS_SCRIPT = 'src/content/on-demand/diagnosis/main.iife.js';
const ARRIVAL_SCRIPT = 'src/content/on-demand/arrival/main.iife.js';
const OFFER_SCRIPT = 'src/content/on-demand/offer/main.iife.js';

/** Runs the script of the menu's list in the tab's top frame. Throws without access to the page. */
export async function injectMenu(tabId: number): Promise<void> {
  await run(tabId, MENU_SCRIPT);
}

/** Runs the script of the diagnosis in the tab's top frame. Throws without access to the page. */
export async function injectDiagnosis(tabId: number): Promise<void> {
  await run(tabId, DIAGNOSIS_SCRIPT);
}

/** Runs the script that offers a role in the tab's top frame, once the document is there. Throws without access to the page. */
export async function injectOffer(tabId: number): Promise<void> {
  await run(tabId, OFFER_SCRIPT);
}

/** Runs the script that says to which role the page was switched, in the tab's top frame. Throws without access to the page. */
export async function injectArrival(tabId: number): Promise<void> {
  await run(tabId, ARRIVAL_SCRIPT);
}

/** Brings the content script, with or without the menu's button, into a console page that was open before. Does nothing if the page has it already. */
export async function injectContent(tabId: number, hidesButton: boolean): Promise<void> {
  await browser.scripting.insertCSS({
    target: { tabId, frameIds: [0] },
    files: [CONTENT_STYLE, ...(hidesButton ? NO_BUTTON.css : [])],
  });
  await run(tabId, CONTENT_SCRIPT);
}

/** Has pages hide the menu's button from their next load on, or show it again. The browser remembers it. */
export async function hideButtons(matches: readonly string[], isHidden: boolean): Promise<void> {
  const filter = { ids: [NO_BUTTON.id] };
  const registered = await browser.scripting.getRegisteredContentScripts(filter);
  if (registered.length > 0 === isHidden) return;
  if (!isHidden) return browser.scripting.unregisterContentScripts(filter);
  await browser.scripting.registerContentScripts([{ ...NO_BUTTON, matches: [...matches], runAt: 'document_start' }]);
}

/**
 * Calls back when the worker runs for the first time since the extension was loaded. Open pages then have no living
 * content script. Chromium's own event reports an install and an update only, not an extension that was enabled.
 */
export async function onLoaded(callback: () => Promise<void>): Promise<void> {
  if (await readItem(wasStarted)) return;
  await writeItem(wasStarted, true);
  await callback();
}

/** Ids of the tabs whose pages match. Tabs that the browser has unloaded get the script when they load again. */
export async function openTabs(matches: readonly string[]): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
  return tabs.flatMap(({ id }) => id ?? []);
}

async function run(tabId: number, file: string): Promise<void> {
  const [injected] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
  if (injected?.error) throw new Error(String(injected.error));
}
