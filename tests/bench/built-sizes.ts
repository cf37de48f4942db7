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

/** Bytes, each file gzipped, of all that the popup loads for its first rows: itself, its scripts and its styles. */
export async function popupBytes(extensionDir: string): Promise<number> {
  const page = 'src/popup/popup.html';
  const html = await readFile(join(extensionDir, page), 'utf8');
  const loaded = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path = '']) => path);
  const bytes = await Promise.all([page, ...loaded].map(path => gzippedBytes(extensionDir, path)));
  return bytes.reduce((sum, each) => sum + each, 0);
}

async function gzippedBytes(extensionDir: string, path: string): Promise<number> {
  return gzipSync(await readFile(join(extensionDir, path))).length;
}
