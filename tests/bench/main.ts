import { createBareConsole } from '../e2e/browser/bare-console.ts';
import type { ConsoleAddress } from '../e2e/browser/console-address.ts';
import { builtExtension } from '../e2e/browser/extension.ts';
import { launchChromium } from '../e2e/browser/launch-chromium.ts';
import { saveConfig } from '../e2e/browser/save-config.ts';
import { createFloorExtension } from './floor-extension.ts';
import { sampleConfig } from './sample-config.ts';
import { median, timePopup } from './time-popup.ts';

const HOME = 'https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1';
const RUNS = Number(process.argv[2] ?? 15);

/** What the first rows may cost over the floor, in milliseconds (design: speed, from the start). */
const BUDGETS = [
  { roles: 10, overFloor: 40 },
  { roles: 10_000, overFloor: 60 },
];

async function measure(emulator: ConsoleAddress, extensionDir: string, config?: string): Promise<number> {
  const chromium = await launchChromium({ emulator, extensionDir });
  try {
    if (config !== undefined) await saveConfig(await chromium.openOptions(), config);
    const page = await chromium.newConsolePage(HOME);
    await timePopup(chromium, page, 2);
    return median(await timePopup(chromium, page, RUNS));
  } finally {
    await chromium.close();
  }
}

const emulator = await createBareConsole();
const floor = await createFloorExtension();
try {
  const floorTime = await measure(emulator, floor.dir);
  console.log(`Popup: document start to first rows painted, median of ${RUNS}, in ms`);
  console.log(`floor            ${floorTime.toFixed(1)}`);
  for (const { roles, overFloor } of BUDGETS) {
    const time = await measure(emulator, builtExtension.chromium, sampleConfig(roles));
    const over = time - floorTime;
    if (over > overFloor) process.exitCode = 1;
    const verdict = over > overFloor ? 'too slow' : 'ok';
    console.log(
      `${`${roles} roles`.padEnd(16)} ${time.toFixed(1)}  floor + ${over.toFixed(1)} of ${overFloor} (${verdict})`,
    );
  }
} finally {
  await floor.remove();
  await emulator.close();
}
