import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { builtExtension } from '../../tests/e2e/browser/extension.ts';
import { launchChromium } from '../../tests/e2e/browser/launch-chromium.ts';
import { screenshot } from '../../tests/e2e/browser/screenshot.ts';
import { root } from '../run.mjs';
import { openLocalConsole } from './local-console.ts';
import { steps } from './steps.ts';

const pictures = join(root, 'out', 'tour');

await rm(pictures, { recursive: true, force: true });
const emulator = await openLocalConsole();
const chromium = await launchChromium({ emulator, extensionDir: builtExtension.chromium });
try {
  let page: Page | undefined;
  for (const [index, { says, act }] of steps.entries()) {
    console.log(`${index + 1}/${steps.length} ${says}`);
    page = await act(chromium, page);
    await screenshot(page, pictureName(index, says), pictures);
  }
  console.log('The tour is done; its pictures are in out/tour.');
} finally {
  await chromium.close();
  await emulator.close();
}

function pictureName(index: number, says: string): string {
  return `${index + 1}-${says.toLowerCase().replaceAll(/\W+/g, '-')}`;
}
