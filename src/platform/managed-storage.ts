import browser from 'webextension-polyfill';

/** What the company's policy gives this extension, unchecked; `undefined` where there is none. */
export async function readManaged(): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const managed = await browser.storage.managed.get();
    return Object.keys(managed).length > 0 ? managed : undefined;
  } catch {
    // Firefox throws where nobody has set anything.
    return undefined;
  }
}

/** Calls back when the policy changes while the browser runs; Firefox reads it at its start only. */
export function watchManaged(callback: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') callback();
  });
}
