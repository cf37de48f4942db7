import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { screenshot } from '../../tests/e2e/browser/screenshot.ts';
import { createEmulator } from '../../tests/emulator/emulator.ts';
import { root } from '../run.mjs';
import { type Step, steps } from './steps.ts';
import { invite, type Visitor } from './visitor.ts';

const ROUNDS = [
  { title: 'English, light', folder: 'en-light', lang: 'en', colorScheme: 'light' },
  { title: 'Japanese, dark', folder: 'ja-dark', lang: 'ja', colorScheme: 'dark' },
  { title: 'English, dark', folder: 'en-dark', lang: 'en', colorScheme: 'dark' },
  { title: 'Japanese, light', folder: 'ja-light', lang: 'ja', colorScheme: 'light' },
] as const;

const pictures = join(root, 'out', 'tour');

await rm(pictures, { recursive: true, force: true });
for (const { title, folder, ...look } of ROUNDS) {
  console.log(`\nA tour of Hatrack (${title})`);
  if (!(await walk(join(pictures, folder), look))) process.exitCode = 1;
}
console.log('\nThe pictures are in out/tour.');

/** Takes every step until one fails; answers whether none did. */
async function walk(folder: string, look: Pick<(typeof ROUNDS)[number], 'lang' | 'colorScheme'>): Promise<boolean> {
  const emulator = await createEmulator();
  emulator.control.setVariant('theme', look.colorScheme);
  try {
    const visitor = await invite({ emulator, ...look });
    try {
      for (const [index, step] of steps.entries()) {
        if (!(await take(step, index + 1, visitor, folder))) return false;
      }
      return true;
    } finally {
      await visitor.close();
    }
  } finally {
    await emulator.close();
  }
}

async function take({ says, name, act }: Step, number: number, visitor: Visitor, folder: string): Promise<boolean> {
  const start = performance.now();
  const place = String(number).padStart(2);
  try {
    const page = await act(visitor);
    const time = Math.round(performance.now() - start);
    await screenshot(page, `${String(number).padStart(2, '0')}-${name}`, folder);
    console.log(`✓ ${place}  ${says}  (${time} ms)`);
    return true;
  } catch (error) {
    console.log(`✗ ${place}  ${says}`);
    console.error(error);
    return false;
  }
}
