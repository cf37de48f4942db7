import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

export interface Download {
  readonly name: string;
  readonly text: string;
}

/** What a Chromium downloads when something is pressed: name and content of the one file; of an archive as `latin1`. */
export async function catchDownload(
  browser: Browser,
  press: () => Promise<void>,
  encoding: BufferEncoding = 'utf8',
): Promise<Download> {
  const downloadPath = await mkdtemp(join(tmpdir(), 'hatrack-download-'));
  const session = await browser.target().createCDPSession();
  try {
    let isDone = false;
    session.on('Browser.downloadProgress', ({ state }) => {
      isDone ||= state === 'completed';
    });
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath, eventsEnabled: true });
    await press();
    await waitUntil('the download is complete', () => isDone);
    return await readOnly(downloadPath, encoding);
  } finally {
    await session.detach();
    await rm(downloadPath, { recursive: true, force: true });
  }
}

/** The only file of a folder. */
export async function readOnly(folder: string, encoding: BufferEncoding = 'utf8'): Promise<Download> {
  const [name, ...others] = await readdir(folder);
  if (name === undefined || others.length > 0) throw new Error(`Not one file: ${[name, ...others].join(', ')}`);
  return { name, text: await readFile(join(folder, name), encoding) };
}
