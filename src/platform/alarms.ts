import browser from 'webextension-polyfill';

/** Sets an alarm that rings once, after so many minutes. Replaces an alarm of the same name. */
export async function setAlarm(name: string, minutes: number): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: minutes });
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

export function onAlarm(name: string, callback: () => void): void {
  browser.alarms.onAlarm.addListener(alarm => {
    if (alarm.name === name) callback();
  });
}
