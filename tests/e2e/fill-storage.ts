import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';

/** As pages of the extension know it. */
declare const chrome: Browser;

/** Leaves no byte in `storage.local`, most of it in the ledger. */
export async function fillStorage(own: Page): Promise<void> {
  await own.evaluate(async () => {
    const { local } = chrome.storage;
    const entry = { partition: 'aws', account: '111122223333', lastUsed: 1 };
    const ledger = {
      'aws/corp-jump/bob': Array.from({ length: 9000 }, (_, i) => ({ ...entry, roleName: `role${i}` })),
    };
    await local.set({ ledger: JSON.stringify(ledger) });
    // Firefox packs what is alike, so that no byte may follow from another.
    const noise = Array.from({ length: 800_000 }, () => Math.random().toString(36).slice(2, 12)).join('');
    for (let size = noise.length, key = 0; size > 0; key += 1) {
      if (key > 100) throw new Error('The storage takes whatever it is given.');
      const filled = await local.set({ [`filler${key}`]: noise.slice(0, size) }).then(
        () => true,
        () => false,
      );
      if (!filled) size = Math.floor(size / 2);
    }
  });
}
