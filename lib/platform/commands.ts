import { browser } from 'wxt/browser';

/** Calls back for each keyboard command, within the gesture, with the tab it was pressed in. */
export function onCommand(
  callback: (command: string, tab: { id?: number; windowId: number } | undefined) => void,
): void {
  browser.commands.onCommand.addListener((command, tab) => {
    callback(command, tab);
  });
}

/** The keyboard commands as the browser has them now: one whose suggested keys were taken has none. */
export async function listCommands(): Promise<{ keys: string; does: string }[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut, description }) =>
    name === undefined || name.startsWith('_') ? [] : [{ keys: shortcut ?? '', does: description ?? name }],
  );
}

/** The key that leads from the host page into the panel; F6 leads back. None where the browser's differs (macOS). */
export async function panelKey(): Promise<string | undefined> {
  return (await browser.runtime.getPlatformInfo()).os === 'mac' ? undefined : 'Shift+F6';
}

/** Opens the browser's own page where the keys of these commands are changed. */
export async function openCommandSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    // Firefox alone has it, so the shared types do not know it.
    const { commands } = browser as unknown as { commands: { openShortcutSettings?: () => Promise<void> } };
    await commands.openShortcutSettings?.();
  } else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
