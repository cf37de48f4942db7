import type { Browser, Page } from 'puppeteer-core';
import { FIREFOX_ID } from './extension.ts';

/** What Puppeteer speaks to Firefox by, and keeps to itself. */
interface Connected {
  readonly connection: { send(method: string, params: object): Promise<{ readonly result: unknown }> };
}

/** The browser's own windows, which `--remote-allow-system-access` opens to us. */
const BROWSER_SCOPE = { 'moz:scope': 'chrome' };

/** Runs statements with the browser's own rights, and waits for what they wait for. */
async function runInBrowser(browser: Browser, statements: string): Promise<void> {
  const { connection } = browser as unknown as Connected;
  const tree = await connection.send('browsingContext.getTree', { ...BROWSER_SCOPE, maxDepth: 0 });
  const { contexts } = tree.result as { readonly contexts: readonly { readonly context: string }[] };
  const ran = await connection.send('script.evaluate', {
    expression: `(async () => { ${statements} })()`,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  const { type } = ran.result as { readonly type: string };
  if (type !== 'success') throw new Error(`Firefox did not do it: ${JSON.stringify(ran.result)}`);
}

/** Disables the extension or enables it again, as the user does on the browser's page of extensions. */
export function setEnabled(browser: Browser, isEnabled: boolean): Promise<void> {
  return runInBrowser(
    browser,
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const addOn = await AddonManager.getAddonByID('${FIREFOX_ID}');
    await addOn.${isEnabled ? 'enable' : 'disable'}();`,
  );
}

/** Ends the extension's background, and what it was doing, as Firefox does with an idle one; the next message starts it again. */
export function stopBackground(browser: Browser): Promise<void> {
  return runInBrowser(
    browser,
    `await WebExtensionPolicy.getByID('${FIREFOX_ID}').extension.terminateBackground({
      ignoreDevToolsAttached: true,
      disableResetIdleForTest: true,
    });`,
  );
}

/** Takes away every cookie, in all containers. */
export function removeCookies(browser: Browser): Promise<void> {
  return runInBrowser(browser, 'Services.cookies.removeAll();');
}

/** Preferences by their names, as `about:config` lists them. */
export type Prefs = Readonly<Record<string, string | number | boolean>>;

/** Changes preferences, as the user does on `about:config`. */
export function setPrefs(browser: Browser, prefs: Prefs): Promise<void> {
  return runInBrowser(
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
