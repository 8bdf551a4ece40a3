import { browser } from 'wxt/browser';

/** Calls back for each keyboard command, within the gesture, with the tab it was pressed in. */
export function onCommand(
  callback: (command: string, tab: { id?: number; windowId: number } | undefined) => void,
): void {
  browser.commands.onCommand.addListener((command, tab) => {
    callback(command, tab);
  });
}
