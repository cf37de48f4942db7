import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension } from '../e2e/browser/extension.ts';
import { createEmulator } from '../emulator/emulator.ts';
import { contentScriptBytes, MAX_BYTES, popupBytes } from './built-sizes.ts';
import { measureCapacity } from './capacity.ts';
import { type Contestant, enter } from './contestant.ts';
import { createFloorExtension } from './floor-extension.ts';
import { measure } from './measure.ts';
import { popupHead, type Report, reportBytes, reportEditor, reportPage, reportPopup, reportSetUp } from './report.ts';
import { sampleConfig } from './sample-config.ts';
import { timeEdits } from './time-edits.ts';
import { timeImports } from './time-imports.ts';
import { timePage } from './time-page.ts';
import { timeSaves } from './time-saves.ts';
import { timeSetUps } from './time-set-up.ts';
import { FLOOR, PRODUCT, readWays, type Ways } from './ways.ts';

/** `npm run bench -- 30 --roles 10,1000 --only popup --against DIR --save FILE.mjs`. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    roles: { type: 'string', default: '10,1000,10000' },
    only: { type: 'string', default: 'sync,set-up,popup,editor,page' },
    against: { type: 'string', multiple: true, default: [] },
    save: { type: 'string', multiple: true, default: [] },
  },
});
const RUNS = Number(positionals[0] ?? 21);
const SIZES = values.roles.split(',').map(Number);
const EDITED_SIZES = SIZES.filter(roles => roles >= 1000);
const parts = new Set(values.only.split(','));

if (parts.has('sync')) {
  console.log('The sync space, in roles of the same generated configs');
  print(await measureCapacity());
}
if (parts.has('set-up')) print(reportSetUp(timeSetUps(RUNS)));

const emulator = await createEmulator();
const floor = await createFloorExtension();
try {
  if (parts.has('popup')) {
    console.log(
      `\nThe popup, in ms; ${RUNS} runs in turn, a third of them after saves; medians, “over” the floor medians of pairs.`,
    );
    print(reportBytes('its files, bytes', await popupBytes(builtExtension.chromium), MAX_BYTES.popup));
    const others = await Promise.all(
      values.against.map(async (dir, at) => [dir, await readWays(values.save[at] ?? '')] as const),
    );
    console.log(popupHead(values.against.map(dir => basename(dir))));
    for (const roles of SIZES) {
      await together([[floor.dir, FLOOR], [builtExtension.chromium, PRODUCT], ...others], async contestants => {
        print(reportPopup(roles, await measure(contestants, contestants[1] as Contestant, roles, RUNS)));
      });
    }
  }
  if (parts.has('editor')) console.log('\nThe editor, in ms');
  for (const roles of parts.has('editor') ? EDITED_SIZES : []) {
    await together([[builtExtension.chromium, PRODUCT]], async ([product]) => {
      if (!product) return;
      const config = sampleConfig(roles);
      await product.save(config);
      const options = await product.chromium.openOptions();
      const edits = await timeEdits(options, RUNS);
      const imports = await timeImports(options, config.replaceAll(':role/role-3', ':role/role-5'), RUNS);
      await options.reload({ waitUntil: 'domcontentloaded' });
      const saves = await timeSaves(options, RUNS);
      print(reportEditor(roles, { saves, edits, imports }));
    });
  }
  if (parts.has('page')) {
    console.log('\nEvery console page, in ms');
    await together([[builtExtension.chromium, PRODUCT]], async ([product]) => {
      if (!product) return;
      print(reportPage(await contentScriptBytes(builtExtension.chromium), await timePage(product.home, RUNS)));
    });
  }
} finally {
  await floor.remove();
  await emulator.close();
}

function print({ text, missed }: Report): void {
  console.log(text);
  if (missed) process.exitCode = 1;
}

/** Each in a browser of its own, all at the same time. */
async function together(
  extensions: readonly (readonly [dir: string, ways: Ways])[],
  act: (contestants: readonly Contestant[]) => Promise<void>,
): Promise<void> {
  const contestants: Contestant[] = [];
  try {
    for (const [dir, ways] of extensions) contestants.push(await enter(emulator, dir, ways));
    await act(contestants);
  } finally {
    await Promise.all(contestants.map(contestant => contestant.close()));
  }
}
