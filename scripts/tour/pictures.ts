import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findByRole } from '../../tests/e2e/browser/find-by-role.ts';
import { screenshot } from '../../tests/e2e/browser/screenshot.ts';
import { createEmulator } from '../../tests/emulator/emulator.ts';
import { root } from '../run.mjs';
import { choose, click, closeCompletions, retype, search, seeArrival, seeText } from './acts.ts';
import { recordSwitch } from './moving-picture.ts';
import { toPalettePng } from './png.ts';
import { USED_ROLES } from './sample-config.ts';
import { setupSteps } from './steps.ts';
import { invite, type Visitor } from './visitor.ts';
import type { Language } from './words.ts';

const docs = join(root, 'docs');
const PIXEL_RATIO = 2;
const OPTIONS_SIZE = { width: 1000, height: 600 };
const SET_UP_SIZE = { width: 1000, height: 900 };
const SUFFIXES = { en: '', ja: '-ja' } as const;

for (const lang of ['en', 'ja'] as const) {
  const [film, again] = [await visit(lang, 1, recordSwitch), await visit(lang, 1, recordSwitch)];
  if (Buffer.compare(film, again) !== 0) throw new Error('Two recordings of the moving picture differ.');
  await writeFile(join(docs, `tour${SUFFIXES[lang]}.gif`), film);
  await visit(lang, PIXEL_RATIO, visitor => shootSetUp(visitor, `administrators${SUFFIXES[lang]}`));
  await visit(lang, PIXEL_RATIO, visitor => shootOptions(visitor, `options${SUFFIXES[lang]}`));
}
console.log('The pictures are in docs.');

/** Does this as alice, after a few days of use. */
async function visit<T>(lang: Language, pixelRatio: number, act: (visitor: Visitor) => Promise<T>): Promise<T> {
  const emulator = await createEmulator();
  try {
    const visitor = await invite({ emulator, lang, colorScheme: 'light', pixelRatio });
    try {
      for (const step of setupSteps) await step.act(visitor);
      let popup = visitor.popup();
      for (const role of USED_ROLES) {
        await search(popup, role, role);
        await choose(popup);
        await seeArrival(visitor, popup, role);
        popup = await visitor.openPopup();
      }
      return await act(visitor);
    } finally {
      await visitor.close();
    }
  } finally {
    await emulator.close();
  }
}

/** What an administrator is asked, and what comes out, for the base of the sample. */
async function shootSetUp(visitor: Visitor, name: string): Promise<void> {
  const options = await visitor.options();
  await options.bringToFront();
  await options.setViewport({ ...SET_UP_SIZE, deviceScaleFactor: PIXEL_RATIO });
  await click(options, 'link', visitor.words('optionsSetUp'));
  await findByRole(options, 'heading', visitor.words('setUpResult'));
  await shoot(options, name);
}

/** The options page with a misspelled key and what Hatrack says about it. */
async function shootOptions(visitor: Visitor, name: string): Promise<void> {
  const options = await visitor.options();
  await options.bringToFront();
  await options.setViewport({ ...OPTIONS_SIZE, deviceScaleFactor: PIXEL_RATIO });
  await retype(options, visitor.words, 'source_profile', 'source_profil');
  await seeText(options, visitor.words('issue_key_misspelt', 'source_profil', 'source_profile'));
  await closeCompletions(options);
  await shoot(options, name);
}

async function shoot(page: Page, name: string): Promise<void> {
  const path = await screenshot(page, name, docs);
  await writeFile(path, toPalettePng(await readFile(path)));
}
