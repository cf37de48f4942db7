import lzString from 'lz-string';
import { deflateText } from '../../src/core/deflate.ts';
import { pushWay } from '../../src/core/sync/push-way.ts';
import { nextStamp } from '../../src/core/sync/save-stamp.ts';
import { TEXT_HEAD, toStoredHead } from '../../src/core/sync/text-head.ts';
import { splitForSync } from '../../src/core/sync/text-pieces.ts';
import { realisticConfig } from './realistic-config.ts';
import type { Report } from './report.ts';

/** Roles that must sync at least. */
const TARGET = 3500;

/** AWS Extend Switch Roles 6.1: LZString for UTF-16, in eight items of 2,700 units (its compressed_text_splitter.js). */
const AESR_UNITS = 8 * 2700;

/** How many roles of the same generated configs sync: by Hatrack's scheme, and by that of the best-known peer. */
export async function measureCapacity(): Promise<Report> {
  const ours = await most(async text => (await spaceOf(text)).way !== 'too-large');
  const beside = await most(async text => (await spaceOf(text)).bytes <= 50_000);
  const theirs = await most(async text => lzString.compressToUTF16(text).length <= AESR_UNITS);
  const missed = ours < TARGET;
  const lines = [
    `  Hatrack                ${ours} roles   at least ${TARGET} ${missed ? '✗' : '✓'}`,
    `  of these double-buffered ${beside} roles`,
    `  LZString, 8 x 2,700    ${theirs} roles   (AWS Extend Switch Roles)`,
  ];
  return { text: lines.join('\n'), missed };
}

async function spaceOf(text: string) {
  const { items, generation, checksum } = await splitForSync(await deflateText(text), 'abcdef-12345678');
  const stamp = nextStamp({ by: 'abcdef', savedAt: Date.now(), digest: 'd'.repeat(64) }, undefined);
  const head = toStoredHead({ ...stamp, generation, pieces: Object.keys(items).length, checksum });
  return pushWay({ ...items, [TEXT_HEAD]: head }, {});
}

/** The largest number of roles whose text fits. */
async function most(fits: (text: string) => Promise<boolean>): Promise<number> {
  let [least, tooMany] = [0, 20_000];
  while (tooMany - least > 1) {
    const middle = Math.floor((least + tooMany) / 2);
    if (await fits(realisticConfig(middle))) least = middle;
    else tooMany = middle;
  }
  return least;
}
