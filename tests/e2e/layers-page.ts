import type { Page } from 'puppeteer-core';
import { findByRole } from './browser/find-by-role.ts';
import type { Chromium } from './browser/launch-chromium.ts';
import { waitUntil } from './browser/wait-until.ts';

/** What Chromium's own page of extensions has to change a user's choices, and what pages of ours have. */
declare const chrome: {
  readonly developerPrivate: { addHostPermission(extensionId: string, host: string): Promise<void> };
  readonly permissions: { remove(given: { origins: string[] }): Promise<boolean> };
  readonly storage: Readonly<Record<'local' | 'session' | 'sync', { get(): Promise<unknown> }>>;
};

/** Lets the extension ask for a host without a prompt, which nobody could answer in a hidden browser. */
export async function mayAskFor(host: string, { browser, extensionId }: Chromium): Promise<void> {
  const extensions = await browser.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate((id, wanted) => chrome.developerPrivate.addHostPermission(id, wanted), extensionId, host);
  await extensions.close();
}

export async function giveUpHost(host: string, chromium: Chromium): Promise<void> {
  const bare = await chromium.openBarePage();
  await bare.evaluate(origin => chrome.permissions.remove({ origins: [origin] }), host);
  await bare.close();
}

/** The options page, on its layers. */
export async function openLayers(chromium: Pick<Chromium, 'openOptions'>): Promise<Page> {
  const options = await chromium.openOptions();
  await (await findByRole(options, 'link', 'Shared roles')).click();
  await findByRole(options, 'heading', 'Shared roles');
  return options;
}

/** Waits until the card of a layer has these words. */
export async function cardSays(options: Page, title: string, words: string, timeoutMs?: number): Promise<void> {
  await waitUntil(
    `the layer “${title}” says “${words}”`,
    () =>
      options.evaluate(
        (name, wanted) =>
          [...document.querySelectorAll('.layer')].some(
            card => card.querySelector('h2')?.textContent === name && card.textContent?.includes(wanted),
          ),
        title,
        words,
      ),
    timeoutMs,
  );
}

/** Presses a button once it can be pressed: some wait for what has been typed, or for a comparison. */
export async function press(options: Page, name: string): Promise<void> {
  await options.bringToFront();
  const button = await findByRole(options, 'button', name);
  await waitUntil(`${name} can be pressed`, () => button.evaluate(element => !element.matches(':disabled')));
  await button.click();
}

/** Adds a team's address, reviews its text and uses it. */
export async function useTeam(options: Page, url: string): Promise<void> {
  await addTeam(options, url);
  await press(options, 'Review…');
  await press(options, 'Use these roles');
  await waitUntil('the text is in use', () => options.evaluate(() => !document.querySelector('.layer .change')));
}

export async function addTeam(options: Page, url: string): Promise<void> {
  await press(options, 'From a URL…');
  await (await findByRole(options, 'textbox', 'Configuration URL')).type(url);
  await press(options, 'Add');
  await cardSays(options, 'Team', 'Waiting for your review');
}

/** All storage areas that the extension writes, as one text; deflated texts are in it as they are and inflated. */
export function everythingStored(options: Page): Promise<string> {
  return options.evaluate(async () => {
    const { local, session, sync } = chrome.storage;
    const json = JSON.stringify(await Promise.all([local, session, sync].map(area => area.get())));
    const deflated = [...json.matchAll(/"([A-Za-z0-9+/]{40,}={0,2})"/g)].map(([, base64 = '']) => base64);
    const inflated = deflated.map(async base64 => {
      const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
      return new Response(stream).text();
    });
    return [json, ...(await Promise.all(inflated.map(text => text.catch(() => ''))))].join('\n');
  });
}
