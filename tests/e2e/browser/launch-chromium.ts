import type { Browser, CDPSession, Extension, LaunchOptions, Page, Target } from 'puppeteer-core';
import { closeWelcome } from './close-welcome.ts';
import type { ConsoleAddress } from './console-address.ts';
import { CHROMIUM_ID, extensionPages } from './extension.ts';
import { launchBrowser } from './launch-browser.ts';
import { waitUntil } from './wait-until.ts';

export interface ChromiumOptions {
  /** Where the console's host names lead. Without it they lead nowhere: a test never reaches the real console. */
  readonly emulator?: ConsoleAddress;
  readonly extensionDir: string;
  /** Language of the browser and of the pages: `en`, `ja`. */
  readonly lang?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly headed?: boolean;
  readonly args?: readonly string[];
  /** A profile that stays when the browser closes; without it one that does not. */
  readonly profileDir?: string;
  /** Where Chromium's own sync keeps what the profiles of a user share: a file, for one browser at a time. */
  readonly syncFile?: string;
  /** False where Hatrack opens no page after its install; else that page is closed before a test begins. */
  readonly isWelcomed?: boolean;
  /** What the user does in the browser before they install the extension. */
  readonly beforeInstall?: (browser: Browser) => Promise<void>;
}

export interface RunningWorker {
  readonly client: CDPSession;
  /** Runs a function there with arguments that JSON can hold, and gives what it answers. */
  evaluate<Args extends readonly unknown[], Answer>(
    act: (...args: Args) => Answer,
    ...args: Args
  ): Promise<Awaited<Answer>>;
}

export interface Chromium {
  readonly browser: Browser;
  readonly extensionId: string;
  /** A new tab on a page of the console, loaded. */
  newConsolePage(url: string): Promise<Page>;
  /** The real toolbar popup over this page; opening grants what a user's click grants. */
  openPopup(page: Page): Promise<Page>;
  /** The options page in a tab of its own. */
  openOptions(): Promise<Page>;
  /** A page of the extension's with nothing in it, to send and store from as its pages may. */
  openBarePage(): Promise<Page>;
  /** The background worker, once it runs. */
  worker(): Promise<RunningWorker>;
  /** Ends the background worker, and what it was doing; the next message starts it again. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

/** As popup.css asks for; a headless browser gives every popup the same size of its own. */
const POPUP_SIZE = { width: 440, height: 560 };

/** A Chromium with the extension in it and a profile of its own, removed at the end. About a second. */
export function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const settings: LaunchOptions = {
    headless: !options.headed,
    pipe: true,
    defaultViewport: options.headed ? null : { width: 1280, height: 800 },
    enableExtensions: true,
    env: { ...process.env, LANGUAGE: options.lang ?? 'en' },
    args: chromiumArgs(options),
    ...(options.profileDir && { userDataDir: options.profileDir }),
    ...(options.syncFile && { ignoreDefaultArgs: ['--disable-sync', '--disable-background-networking'] }),
  };
  return launchBrowser('chromium', settings, async ({ browser, close }) => {
    await options.beforeInstall?.(browser);
    const extensionId = await browser.installExtension(options.extensionDir);
    const extension = (await browser.extensions()).get(extensionId);
    if (!extension) throw new Error(`Chromium installed ${options.extensionDir} but does not list it.`);
    if (extensionId === CHROMIUM_ID && options.isWelcomed !== false) await closeWelcome(browser);
    const pages = extensionPages(`chrome-extension://${extensionId}`);
    return {
      browser,
      extensionId,
      newConsolePage: url => openTab(browser, url),
      openPopup: page => openPopup(browser, extension, page),
      openOptions: () => openTab(browser, pages.options),
      openBarePage: () => openTab(browser, pages.bare),
      worker: () => runningWorker(browser, extensionId),
      stopWorker: () => stopWorker(browser),
      close,
    };
  });
}

function chromiumArgs(options: ChromiumOptions): string[] {
  const { lang = 'en', colorScheme = 'light', args = [] } = options;
  return [
    `--host-resolver-rules=${options.emulator?.hostResolverRules ?? 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'}`,
    '--ignore-certificate-errors',
    // A tab that slides open and a throbber cost a seventh of a run.
    '--animation-duration-scale=0',
    // A renderer made in advance for the next page costs more than it spares.
    '--disable-features=SpareRendererForSitePerProcess',
    `--lang=${lang}`,
    `--blink-settings=preferredColorScheme=${colorScheme === 'dark' ? 0 : 1}`,
    ...(options.syncFile ? ['--enable-local-sync-backend', `--local-sync-backend-dir=${options.syncFile}`] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...args,
  ];
}

/**
 * A tab that begins at an address, once its page is there. One that begins empty, as Puppeteer's do, starts a process first
 * that the page then often has no use for.
 */
async function openTab(browser: Browser, url: string): Promise<Page> {
  const client = await browser.target().createCDPSession();
  const { targetId } = await client.send('Target.createTarget', { url });
  await client.detach();
  const target = await browser.waitForTarget(found => idOf(found) === targetId);
  const page = await target.page();
  if (!page) throw new Error(`No tab has opened for ${url}`);
  await waitUntil(`${url} has loaded`, () =>
    page.evaluate(
      wanted => (location.href !== 'about:blank' || wanted === 'about:blank') && document.readyState !== 'loading',
      url,
    ),
  );
  return page;
}

/** Puppeteer keeps it to itself. */
function idOf(target: Target): string {
  return (target as unknown as { readonly _targetId: string })._targetId;
}

async function openPopup(browser: Browser, extension: Extension, page: Page): Promise<Page> {
  const before = new Set(browser.targets());
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget(
    found => found.url().startsWith(`chrome-extension://${extension.id}/`) && isPage(found) && !before.has(found),
  );
  // For a moment it is a target without a page.
  const popup = await waitUntil('the popup has its page', () => target.asPage());
  await popup.setViewport(POPUP_SIZE);
  return popup;
}

function isPage(target: Target): boolean {
  return target.type() === 'page' || target.type() === 'other';
}

/** By a connection of our own: Puppeteer's leads to the worker's first life, and a worker that was stopped starts again. */
async function runningWorker(browser: Browser, extensionId: string): Promise<RunningWorker> {
  const target = await browser.waitForTarget(
    found => found.type() === 'service_worker' && found.url().startsWith(`chrome-extension://${extensionId}/`),
  );
  const client = await target.createCDPSession();
  const worker: RunningWorker = {
    client,
    async evaluate(act, ...args) {
      const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
        expression: `(${act})(...${JSON.stringify(args)})`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
  // It can be spoken to some moments before it is given the extension's means.
  await waitUntil('the worker has begun', () => worker.evaluate(() => 'chrome' in globalThis));
  return worker;
}

/** Not by `WebWorker.close`: where a message starts the worker again at once, Puppeteer never finds it again. */
async function stopWorker(browser: Browser): Promise<void> {
  const [page] = await browser.defaultBrowserContext().pages();
  if (!page) throw new Error('No page is open to stop the worker from.');
  const client = await page.createCDPSession();
  const statuses = new Map<string, string>();
  let isStopping = false;
  const hasStopped = new Promise<void>(resolve => {
    client.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, runningStatus } of versions) statuses.set(versionId, runningStatus);
      if (isStopping && [...statuses.values()].every(status => status === 'stopped')) resolve();
    });
  });
  await client.send('ServiceWorker.enable');
  isStopping = true;
  await client.send('ServiceWorker.stopAllWorkers');
  if ([...statuses.values()].some(status => status !== 'stopped')) await hasStopped;
  await client.detach();
}
