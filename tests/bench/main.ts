import { builtExtension } from '../e2e/browser/extension.ts';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { contentScriptBytes, MAX_BYTES, popupBytes } from './built-sizes.ts';
import { measureCapacity } from './capacity.ts';
import { type Contestant, enter } from './contestant.ts';
import { createFloorExtension } from './floor-extension.ts';
import { measureFloor, measureProduct } from './measure.ts';
import { HEAD, type Report, reportBytes, reportEditor, reportPage, reportPopup } from './report.ts';
import { sampleConfig } from './sample-config.ts';

/** How often each thing is timed: `npm run bench -- 30`. */
const RUNS = Number(process.argv[2] ?? 15);
const SIZES = [10, 10_000];
const EDITED_SIZES = [1000, 10_000];

console.log('The sync space, in roles of the same generated configs');
print(await measureCapacity());

const emulator = await createEmulator();
const floor = await createFloorExtension();
try {
  console.log(`\nThe popup, in ms; ${RUNS} runs; openings are medians, document start to first rows painted.\n${HEAD}`);
  print(reportBytes('its files, bytes', await popupBytes(builtExtension.chromium), MAX_BYTES.popup));
  for (const roles of SIZES) {
    const floorTimings = await inBrowser(emulator, floor.dir, contestant => measureFloor(contestant, RUNS));
    const timings = await inBrowser(emulator, builtExtension.chromium, contestant =>
      measureProduct(contestant, roles, RUNS),
    );
    print(reportPopup(roles, floorTimings, timings));
  }
  console.log('\nThe editor, in ms');
  for (const roles of EDITED_SIZES) {
    const [edits, imports] = await inBrowser(emulator, builtExtension.chromium, async contestant => {
      const config = sampleConfig(roles);
      await contestant.save(config);
      const timed = await contestant.timeEdits(RUNS);
      return [timed, await contestant.timeImports(config.replaceAll(':role/role-3', ':role/role-5'), RUNS)] as const;
    });
    print(reportEditor(roles, edits, imports));
  }
  console.log('\nEvery console page, in ms');
  const page = await inBrowser(emulator, builtExtension.chromium, contestant => contestant.timePage(RUNS));
  print(reportPage(await contentScriptBytes(builtExtension.chromium), page));
} finally {
  await floor.remove();
  await emulator.close();
}

function print({ text, missed }: Report): void {
  console.log(text);
  if (missed) process.exitCode = 1;
}

async function inBrowser<T>(console: Emulator, dir: string, measure: (entered: Contestant) => Promise<T>): Promise<T> {
  const contestant = await enter(console, dir);
  try {
    return await measure(contestant);
  } finally {
    await contestant.close();
  }
}
