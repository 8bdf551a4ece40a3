import { browser } from 'wxt/browser';

/** A system notification. */
export interface SystemNotice {
  title: string;
  text: string;
  /** What its buttons say, at most two; browsers without buttons leave them out. */
  buttons: readonly string[];
}

/** What a person did with a notification. */
export interface NoticeListeners {
  onPressed: (id: string) => void;
  onButton: (id: string, place: number) => void;
  /** Put away by the person; nothing is said of one that the system or this extension took away. */
  onClosed: (id: string) => void;
}

const ICON = '/icons/icon-128.png';

/** The part of the browser that shows notifications: there once the person allowed it, which is not at first. */
function noticeApi(): typeof browser.notifications | undefined {
  return (browser as Partial<typeof browser>).notifications;
}

/** Whether the person allowed this extension to show notifications. */
export async function mayNotify(): Promise<boolean> {
  return noticeApi() !== undefined && browser.permissions.contains({ permissions: ['notifications'] });
}

/**
 * Asks the person whether notifications may be shown. Must be called in the handler of a gesture before anything is
 * awaited. False when it was refused; what is granted already is `true` without a question.
 */
export function requestNotices(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
}

/** Calls back when the permission to notify was given or taken back, wherever that was done. */
export function onNoticesAllowed(callback: (allowed: boolean) => void): void {
  const isAbout = ({ permissions }: chrome.permissions.Permissions) => permissions?.includes('notifications') ?? false;
  browser.permissions.onAdded.addListener((permissions) => {
    if (isAbout(permissions)) callback(true);
  });
  browser.permissions.onRemoved.addListener((permissions) => {
    if (isAbout(permissions)) callback(false);
  });
}

/** Shows a notification, in place of the one of that id. It stays until the person answers it, where that can be. */
export async function showNotice(id: string, { title, text, buttons }: SystemNotice): Promise<void> {
  const plain = { type: 'basic' as const, iconUrl: browser.runtime.getURL(ICON), title, message: text };
  // Firefox refuses a notification with properties that it does not know.
  const more = import.meta.env.FIREFOX
    ? {}
    : { requireInteraction: true, buttons: buttons.map((label) => ({ title: label })) };
  await noticeApi()?.create(id, { ...plain, ...more });
}

/** Ids of this extension's notifications that stand there now. */
export async function shownNotices(): Promise<string[]> {
  return Object.keys((await noticeApi()?.getAll()) ?? {});
}

/** Takes a notification away; one that is gone is left alone. */
export async function clearNotice(id: string): Promise<void> {
  await noticeApi()?.clear(id);
}

/** Listens to what people do with notifications. False where they are not allowed: then there is nothing to listen to. */
export function listenToNotices({ onPressed, onButton, onClosed }: NoticeListeners): boolean {
  const api = noticeApi();
  if (api === undefined) return false;
  api.onClicked.addListener((id) => {
    onPressed(id);
  });
  // Firefox has the event although it shows no buttons.
  api.onButtonClicked?.addListener((id, place) => {
    onButton(id, place);
  });
  api.onClosed.addListener((id, byUser) => {
    if (byUser) onClosed(id);
  });
  return true;
}
