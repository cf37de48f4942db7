import type { Browser, LaunchOptions, Page } from 'puppeteer-core';
import type { ConsoleAddress } from './console-address.ts';
import { extensionPages, FIREFOX_ID } from './extension.ts';
import { closeWelcomeIn, type Prefs, removeCookies, setEnabled, setPrefs, stopBackground } from './firefox-add-on.ts';
import { launchBrowser } from './launch-browser.ts';
import { mayClose } from './may-close.ts';
import { waitUntil } from './wait-until.ts';

export interface FirefoxOptions {
  /** Where every https host leads. Without it none is reached: a test never sees the real console. */
  readonly emulator?: ConsoleAddress;
  readonly extensionDir: string;
  readonly headed?: boolean;
  /** A home folder in place of the user's own. */
  readonly home?: string;
  /** False where Hatrack opens no page after its install; else that page is closed before a test begins. */
  readonly isWelcomed?: boolean;
  /** What the user does in the browser before they install the extension. */
  readonly beforeInstall?: (browser: Browser) => Promise<void>;
}

export interface Firefox {
  readonly browser: Browser;
  /** `moz-extension://…`, the same in every run. */
  readonly origin: string;
  /** A new tab on a page of the console, loaded. */
  newConsolePage(url: string): Promise<Page>;
  /** The popup's page in a tab of its own: WebDriver BiDi gives no page for the panel. */
  openPopup(): Promise<Page>;
  /** The options page in a tab of its own. */
  openOptions(): Promise<Page>;
  /** Disables the extension or enables it again, as the user does on the browser's page of extensions. */
  setEnabled(isEnabled: boolean): Promise<void>;
  /** Ends the background, and what it was doing; the next message starts it again. */
  stopBackground(): Promise<void>;
  /** Takes away every cookie, in all containers. */
  removeCookies(): Promise<void>;
  /** Changes preferences until Firefox starts over. */
  setPrefs(prefs: Prefs): Promise<void>;
  /** Takes back what tests did: closes their tabs and containers, forgets cookies, installs the extension afresh. */
  startOver(): Promise<void>;
  close(): Promise<void>;
}

const PINNED_UUID = '0d9f0b1e-7a51-4c5e-9a53-2f9d2a4f6c10';

/** A Firefox with the extension in it and a profile of its own, removed at the end. Three seconds or more. */
export function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const settings: LaunchOptions = {
    browser: 'firefox',
    headless: !options.headed,
    defaultViewport: options.headed ? null : { width: 1280, height: 800 },
    args: ['--remote-allow-system-access'],
    ...(options.home !== undefined && { env: { ...process.env, HOME: options.home } }),
    extraPrefsFirefox: firefoxPrefs(options),
  };
  return launchBrowser('firefox', settings, async ({ browser, close }) => {
    await options.beforeInstall?.(browser);
    const install = async (): Promise<void> => {
      await browser.installExtension(options.extensionDir);
      if (options.isWelcomed !== false) await waitUntil('Hatrack welcomes a newcomer', () => closeWelcomeIn(browser));
    };
    await install();
    const origin = `moz-extension://${PINNED_UUID}`;
    const pages = extensionPages(origin);
    const own = browser.defaultBrowserContext();
    return {
      browser,
      origin,
      async newConsolePage(url) {
        const page = await browser.newPage();
        await page.goto(url, { waitUntil: 'domcontentloaded' });
        return page;
      },
      openPopup: () => openExtensionPage(browser, pages.popup),
      openOptions: () => openExtensionPage(browser, pages.options),
      setEnabled: isEnabled => setEnabled(browser, isEnabled),
      stopBackground: () => stopBackground(browser),
      removeCookies: () => removeCookies(browser),
      setPrefs: prefs => setPrefs(browser, prefs),
      async startOver() {
        await setPrefs(browser, firefoxPrefs(options));
        const earlier = await browser.pages();
        // Without a tab the window would close.
        await browser.newPage();
        await Promise.all(earlier.map(page => mayClose(page, () => page.close())));
        await Promise.all(browser.browserContexts().map(context => (context === own ? undefined : context.close())));
        await browser.uninstallExtension(FIREFOX_ID);
        await removeCookies(browser);
        await install();
      },
      close,
    };
  });
}

function firefoxPrefs(options: FirefoxOptions): Prefs {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: PINNED_UUID }),
    'extensions.webextensions.keepUuidOnUninstall': true,
    // KiB in all, of which each site and extension gets 10 MiB at least: as much as Chromium gives.
    'dom.quotaManager.temporaryStorage.fixedLimit': 51_200,
    'extensions.webextOptionalPermissionPrompts': false,
    // A tab that slides open costs a fifth of the page in it.
    'ui.prefersReducedMotion': 1,
    'layout.css.prefers-color-scheme.content-override': 1,
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': options.emulator?.proxyPort ?? 9,
    'network.proxy.allow_hijacking_localhost': false,
  };
}

/** Firefox never reports that an extension page has loaded, so `goto` does not settle: the page itself is asked. */
async function openExtensionPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(url, { timeout: 0 }).catch(() => {}); // Rejects when the page closes.
  await waitUntil(`${url} has loaded`, () =>
    page.evaluate(wanted => location.href.startsWith(wanted) && document.readyState === 'complete', url),
  );
  return page;
}
