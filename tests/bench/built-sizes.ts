import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SCRIPT } from './time-page.ts';

/** The most that each may weigh, in bytes as gzip makes them (design: speed, from the start). */
export const MAX_BYTES = { popup: 40 * 1024, contentScript: 10 * 1024 };

/** Bytes, gzipped, of what every console page is given. */
export function contentScriptBytes(extensionDir: string): Promise<number> {
  return gzippedBytes(extensionDir, SCRIPT);
}

const POPUP = 'src/popup/popup.html';

/** The scripts and style sheets that the popup names: with them it paints its first rows. */
export async function filesForFirstRows(extensionDir: string): Promise<readonly string[]> {
  const html = await readFile(join(extensionDir, POPUP), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path = '']) => path);
}

/** Bytes, each file gzipped, of all that the popup loads for its first rows: itself, its scripts and its styles. */
export async function popupBytes(extensionDir: string): Promise<number> {
  const files = [POPUP, ...(await filesForFirstRows(extensionDir))];
  const bytes = await Promise.all(files.map(path => gzippedBytes(extensionDir, path)));
  return bytes.reduce((sum, each) => sum + each, 0);
}

async function gzippedBytes(extensionDir: string, path: string): Promise<number> {
  return gzipSync(await readFile(join(extensionDir, path))).length;
}
