import { browser } from 'wxt/browser';

/** When an alarm will ring, in epoch milliseconds; nothing when there is none of that name. */
export async function alarmAt(name: string): Promise<number | undefined> {
  return (await browser.alarms.get(name))?.scheduledTime;
}

/** Sets an alarm, in place of the one of that name. A moment that is past rings at once. */
export async function setAlarm(name: string, at: number): Promise<void> {
  await browser.alarms.create(name, { when: at });
}

/** Takes an alarm away. */
export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Calls back when the alarm of that name rings; one that fell due while the browser was closed rings when it starts. */
export function onAlarm(name: string, callback: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) callback();
  });
}
