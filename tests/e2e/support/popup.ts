import { actionPopup, pressAction } from '#tests/support/extension-pages.ts';
import { AgentPanel } from './agent-panel.ts';
import type { OpenTicket, Workplace } from './workplace.ts';

/** The popup of the toolbar button, read and pressed as the panel is. It is gone when another window gets the focus. */
export class Popup extends AgentPanel {
  /** Opens the contact that the search lists first; the popup closes before the key is up again. */
  async openFirst(): Promise<void> {
    await this.page.keyboard.down('Enter');
  }
}

/** Presses the toolbar button on a ticket's tab, and gives the popup once it knows the site. */
export async function openPopup({ running, extensionId, helpdesk }: Workplace, { page }: OpenTicket): Promise<Popup> {
  await page.bringToFront();
  await pressAction(running.browser, extensionId, page);
  const popup = new Popup(await actionPopup(running.browser, extensionId));
  await popup.says(new URL(helpdesk.url('')).host);
  return popup;
}
