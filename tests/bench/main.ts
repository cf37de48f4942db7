import { builtExtension } from '../e2e/browser/extension.ts';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { type Contestant, enter } from './contestant.ts';
import { createFloorExtension } from './floor-extension.ts';
import { measureFloor, measureProduct } from './measure.ts';
import { HEAD, report } from './report.ts';

/** How often each thing is timed: `npm run bench -- 30`. */
const RUNS = Number(process.argv[2] ?? 15);
const SIZES = [10, 10_000];

const emulator = await createEmulator();
const floor = await createFloorExtension();
try {
  console.log(`The popup, in ms; ${RUNS} runs; openings are medians, document start to first rows painted.\n${HEAD}`);
  for (const roles of SIZES) {
    const floorTimings = await inBrowser(emulator, floor.dir, contestant => measureFloor(contestant, RUNS));
    const timings = await inBrowser(emulator, builtExtension.chromium, contestant =>
      measureProduct(contestant, roles, RUNS),
    );
    const { text, missed } = report(roles, floorTimings, timings);
    console.log(text);
    if (missed) process.exitCode = 1;
  }
} finally {
  await floor.remove();
  await emulator.close();
}

async function inBrowser<T>(console: Emulator, dir: string, measure: (entered: Contestant) => Promise<T>): Promise<T> {
  const contestant = await enter(console, dir);
  try {
    return await measure(contestant);
  } finally {
    await contestant.close();
  }
}
