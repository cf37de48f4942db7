import browser from 'webextension-polyfill';

/** What the company's policy gives this extension, unchecked; `undefined` without a policy. */
export async function readManaged(): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const managed = await browser.storage.managed.get();
    return Object.keys(managed).length > 0 ? managed : undefined;
  } catch {
    // Firefox throws if there is no policy.
    return undefined;
  }
}

/** Calls back when the policy changes while the browser runs. Firefox reads a policy only when it starts. */
export function watchManaged(callback: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') callback();
  });
}
