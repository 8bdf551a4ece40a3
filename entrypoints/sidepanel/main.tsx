import '#lib/messages/jitless.ts';
import { render } from 'preact';
import { Panel } from '#components/panel/Panel.tsx';
import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { createBrowserLanguage, LanguageProvider } from '#components/ui/translation.ts';
import { createCall } from '#lib/messages/caller.ts';
import { activeTab, ownWindowId } from '#lib/platform/active-tab.ts';
import { uiLanguage } from '#lib/platform/locale.ts';
import { sendToWorker } from '#lib/platform/messages.ts';
import { requestSite } from '#lib/platform/permissions.ts';
import { openOwnPage } from '#lib/platform/tabs.ts';
import { translate } from '#lib/platform/translate.ts';
import { onLookupPending, onViewChanged } from '#lib/platform/view-signal.ts';
import { createPanelModel } from '#lib/state/panel-model.ts';
import { contactPageHref } from '#components/contact/ContactName.tsx';

/** Wires the side panel: the worker behind it, the tab beside it, the reader's language. */
async function main(root: HTMLElement): Promise<void> {
  const language = createBrowserLanguage(translate, uiLanguage());
  document.documentElement.lang = language.locale;
  const windowId = await ownWindowId();
  const model = createPanelModel({
    call: createCall(sendToWorker),
    activeTab,
    onViewChanged,
    windowId,
    onLookupPending: (listener) => onLookupPending(windowId, listener),
    requestSite,
  });
  render(
    <LanguageProvider value={language}>
      <Panel model={model} onOpenContact={(contactId) => void openOwnPage(contactPageHref(contactId))} />
    </LanguageProvider>,
    root,
  );
}

void main(document.getElementById('root')!);
