import type { Browser, Page } from 'puppeteer-core';
import { FIREFOX_ID } from './extension.ts';

/** What Puppeteer speaks to Firefox by, and keeps to itself. */
interface Connected {
  readonly connection: { send(method: string, params: object): Promise<{ readonly result: unknown }> };
}

/** The browser's own windows, which `--remote-allow-system-access` opens to us. */
const BROWSER_SCOPE = { 'moz:scope': 'chrome' };

/** Runs statements with the browser's own rights, waits for what they wait for, and gives what they return: a truth or nothing. */
async function runInBrowser(browser: Browser, statements: string): Promise<unknown> {
  const { connection } = browser as unknown as Connected;
  const tree = await connection.send('browsingContext.getTree', { ...BROWSER_SCOPE, maxDepth: 0 });
  const { contexts } = tree.result as { readonly contexts: readonly { readonly context: string }[] };
  const ran = await connection.send('script.evaluate', {
    expression: `(async () => { ${statements} })()`,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  const { type, result } = ran.result as { readonly type: string; readonly result?: { readonly value?: unknown } };
  if (type !== 'success') throw new Error(`Firefox did not do it: ${JSON.stringify(ran.result)}`);
  return result?.value;
}

/**
 * Closes the page that Hatrack opens for a newcomer; false while there is none. Not by Puppeteer: now and then it never gets
 * an answer from a page that an extension has opened.
 */
export async function closeWelcomeIn(browser: Browser): Promise<boolean> {
  const isClosed = await runInBrowser(
    browser,
    `for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser')) {
      const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('#welcome'));
      if (!tab) continue;
      gBrowser.removeTab(tab);
      return true;
    }
    return false;`,
  );
  return isClosed === true;
}

/** Disables the extension or enables it again, as the user does on the browser's page of extensions. */
export async function setEnabled(browser: Browser, isEnabled: boolean): Promise<void> {
  await runInBrowser(
    browser,
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const addOn = await AddonManager.getAddonByID('${FIREFOX_ID}');
    await addOn.${isEnabled ? 'enable' : 'disable'}();`,
  );
}

/** Ends the extension's background, and what it was doing, as Firefox does with an idle one; the next message starts it again. */
export async function stopBackground(browser: Browser): Promise<void> {
  await runInBrowser(
    browser,
    `await WebExtensionPolicy.getByID('${FIREFOX_ID}').extension.terminateBackground({
      ignoreDevToolsAttached: true,
      disableResetIdleForTest: true,
    });`,
  );
}

/** Takes away every cookie, in all containers. */
export async function removeCookies(browser: Browser): Promise<void> {
  await runInBrowser(browser, 'Services.cookies.removeAll();');
}

/** Preferences by their names, as `about:config` lists them. */
export type Prefs = Readonly<Record<string, string | number | boolean>>;

/** Changes preferences, as the user does on `about:config`. */
export async function setPrefs(browser: Browser, prefs: Prefs): Promise<void> {
  await runInBrowser(
    browser,
    `const { Preferences } = ChromeUtils.importESModule('resource://gre/modules/Preferences.sys.mjs');
    Preferences.set(${JSON.stringify(prefs)});`,
  );
}

/** The nodes that a selector finds in a page, with what is in their closed shadow roots, as BiDi serializes them. */
export async function serializedNodes(page: Page, selector: string): Promise<string> {
  const { connection } = page.browser() as unknown as Connected;
  const ran = await connection.send('script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
    target: { context: (page.mainFrame() as unknown as { readonly _id: string })._id },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 10 },
  });
  return JSON.stringify(ran.result);
}
