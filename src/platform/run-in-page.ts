import browser from 'webextension-polyfill';

/**
 * Runs a self-contained function in the tab's top frame and returns its answer, unchecked. Waits for the end of the
 * document. Throws without access to the page.
 */
export async function runInPage<Args extends unknown[]>(
  tabId: number,
  func: (...args: Args) => unknown,
  args: Args,
  options: { readonly world?: 'ISOLATED' | 'MAIN' } = {},
): Promise<unknown> {
  const [injected] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    world: options.world ?? 'ISOLATED',
    func: func as (...args: unknown[]) => void,
    args,
  });
  if (injected?.error) throw new Error(String(injected.error));
  return injected?.result;
}
