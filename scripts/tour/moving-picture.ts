import gifenc from 'gifenc';
import type { Page } from 'puppeteer-core';
import { findByRole } from '../../tests/e2e/browser/find-by-role.ts';
import { choose, search, seeArrival } from './acts.ts';
import { decodePng, type Picture } from './png.ts';
import { ALLOWED_ROLE, USED_ROLES } from './sample-config.ts';
import type { Visitor } from './visitor.ts';

const SIZE = { width: 800, height: 600 };
const COLORS = 256;
const QUERY = 'pay';
/** The gray of the line around the popup. */
const EDGE = 160;
/** Milliseconds that each picture stays. */
const DELAYS = { console: 1200, popup: 1200, letter: 350, found: 1200, arrived: 2500 };

/** The main job as a GIF: the console, the popup over it, three letters, and the console in the role. */
export async function recordSwitch(visitor: Visitor): Promise<Uint8Array> {
  const { console: page } = visitor;
  await page.setViewport({ ...SIZE, deviceScaleFactor: 1 });
  const before = await shootConsole(visitor, USED_ROLES[1]);
  const popup = await visitor.openPopup();
  const frames = [
    { picture: before, delay: DELAYS.console },
    { picture: drawOver(before, await shoot(popup)), delay: DELAYS.popup },
  ];
  for (const length of [1, 2, QUERY.length]) {
    await search(popup, QUERY.slice(0, length), ALLOWED_ROLE);
    const delay = length < QUERY.length ? DELAYS.letter : DELAYS.found;
    frames.push({ picture: drawOver(before, await shoot(popup)), delay });
  }
  await choose(popup);
  await seeArrival(visitor, popup, ALLOWED_ROLE);
  frames.push({ picture: await shootConsole(visitor, ALLOWED_ROLE), delay: DELAYS.arrived });
  return toGif(frames);
}

/** Loaded again: the message after a switch passes, and two recordings would differ. */
async function shootConsole({ console: page, words }: Visitor, role: string): Promise<Picture> {
  await page.reload();
  await findByRole(page, 'button', words('menuButtonLabel', role));
  return shoot(page);
}

/** Without the caret: it blinks. */
async function shoot(page: Page): Promise<Picture> {
  await page.evaluate(() => {
    document.documentElement.style.caretColor = 'transparent';
  });
  return decodePng(Buffer.from(await page.screenshot()));
}

/** The popup where the browser puts it: below the toolbar, at the right, with a line around it. The page is higher. */
function drawOver(page: Picture, popup: Picture): Picture {
  const data = page.data.slice();
  const left = page.width - popup.width - 8;
  for (let y = 0; y <= popup.height; y++) {
    const row = (y * page.width + left) * 4;
    data.fill(EDGE, row - 4, row + (popup.width + 1) * 4);
    if (y < popup.height) data.set(popup.data.subarray(y * popup.width * 4, (y + 1) * popup.width * 4), row);
  }
  return { ...page, data };
}

function toGif(frames: readonly { readonly picture: Picture; readonly delay: number }[]): Uint8Array {
  const palette = gifenc.quantize(Buffer.concat(frames.map(({ picture }) => picture.data)), COLORS);
  const gif = gifenc.GIFEncoder();
  for (const [index, { picture, delay }] of frames.entries()) {
    const indexes = gifenc.applyPalette(picture.data, palette);
    gif.writeFrame(indexes, picture.width, picture.height, { ...(index === 0 && { palette }), delay });
  }
  gif.finish();
  return gif.bytes();
}
