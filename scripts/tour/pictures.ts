import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { screenshot } from '../../tests/e2e/browser/screenshot.ts';
import { createEmulator, type Emulator } from '../../tests/emulator/emulator.ts';
import { root } from '../run.mjs';
import { choose, closeCompletions, retype, search, seeArrival, seeText } from './acts.ts';
import { toPalettePng } from './palette-png.ts';
import { USED_ROLES } from './sample-config.ts';
import { setupSteps } from './steps.ts';
import { invite } from './visitor.ts';
import type { Language } from './words.ts';

const docs = join(root, 'docs');
const PIXEL_RATIO = 2;
const OPTIONS_SIZE = { width: 1000, height: 600 };
const SUFFIXES = { en: '', ja: '-ja' } as const;

for (const lang of ['en', 'ja'] as const) {
  const emulator = await createEmulator();
  try {
    await take(emulator, lang);
  } finally {
    await emulator.close();
  }
}
console.log('The pictures of the README are in docs.');

/** Popup and options page as they are after a few days of use. */
async function take(emulator: Emulator, lang: Language): Promise<void> {
  const visitor = await invite({ emulator, lang, colorScheme: 'light', pixelRatio: PIXEL_RATIO });
  try {
    for (const { act } of setupSteps) await act(visitor);
    let popup = visitor.popup();
    for (const role of USED_ROLES) {
      await search(popup, role, role);
      await choose(popup);
      await seeArrival(visitor, popup, role);
      popup = await visitor.openPopup();
    }
    await seeText(popup, visitor.words('recent'));
    await shoot(popup, `popup${SUFFIXES[lang]}`);

    const options = await visitor.options();
    await options.bringToFront();
    await options.setViewport({ ...OPTIONS_SIZE, deviceScaleFactor: PIXEL_RATIO });
    await retype(options, visitor.words, 'source_profile', 'source_profil');
    await seeText(options, visitor.words('issue_key_misspelt', 'source_profil', 'source_profile'));
    await closeCompletions(options);
    await shoot(options, `options${SUFFIXES[lang]}`);
  } finally {
    await visitor.close();
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  const path = await screenshot(page, name, docs);
  await writeFile(path, toPalettePng(await readFile(path)));
}
