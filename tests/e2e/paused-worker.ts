import type { Chromium } from './browser/launch-chromium.ts';

/** Stops the background in its tracks while `act` runs: it answers nothing until then. */
export async function whilePaused<T>(chromium: Chromium, act: () => Promise<T>): Promise<T> {
  const { client } = await chromium.worker();
  await client.send('Debugger.enable');
  await client.send('Debugger.pause');
  try {
    return await act();
  } finally {
    await client.send('Debugger.disable');
  }
}
