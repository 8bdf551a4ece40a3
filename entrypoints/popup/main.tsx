import '#lib/messages/jitless.ts';
import { render } from 'preact';
import { contactPageHref } from '#components/contact/ContactName.tsx';
import { matchHref } from '#components/organization/OrganizationMatchRow.tsx';
import { Popup } from '#components/popup/Popup.tsx';
import '#components/ui/base.css';
import '#components/ui/tokens.css';
import { createBrowserLanguage, LanguageProvider } from '#components/ui/translation.ts';
import { WizardProvider } from '#components/organization/wizard-door.ts';
import { RightsProvider } from '#components/rights/rights.ts';
import { createCall } from '#lib/messages/caller.ts';
import { activeTab, ownWindowId } from '#lib/platform/active-tab.ts';
import { uiLanguage } from '#lib/platform/locale.ts';
import { sendToWorker } from '#lib/platform/messages.ts';
import { releaseSite, requestSite } from '#lib/platform/permissions.ts';
import { openPanel } from '#lib/platform/side-panel.ts';
import { openOwnPage } from '#lib/platform/tabs.ts';
import { readTextsBeside } from '#lib/platform/texts-beside.ts';
import { translate } from '#lib/platform/translate.ts';
import { onDataChanged } from '#lib/platform/view-signal.ts';
import { createPopupModel } from '#lib/state/popup-model.ts';
import { createWizardLeave } from '#lib/state/wizard-wait.ts';
import { createRightsModel } from '#lib/state/rights-model.ts';

/** Wires the popup. The window is known before anything is pressed: opening the panel must not wait for it. */
async function main(root: HTMLElement): Promise<void> {
  const language = createBrowserLanguage(translate, uiLanguage());
  document.documentElement.lang = language.locale;
  const windowId = await ownWindowId();
  const call = createCall(sendToWorker);
  const rights = createRightsModel({ call, onChanged: onDataChanged });
  const model = createPopupModel({
    call,
    activeTab: () => activeTab.current(),
    nameOnPage: async (tabId, address, mails) => {
      const { nameOnPage } = await import('#lib/services/contacts/name-on-page.ts');
      return nameOnPage(readTextsBeside, tabId, address, mails);
    },
    requestSite,
    releaseSite,
  });
  const leave = (done: Promise<unknown>) => void done.then(() => window.close());
  render(
    <LanguageProvider value={language}>
      <RightsProvider value={rights.granted}>
        <WizardProvider value={createWizardLeave(call, (path) => leave(openOwnPage(path)))}>
          <Popup
            model={model}
            onOpenContact={(contactId) => leave(openOwnPage(contactPageHref(contactId)))}
            onOpenOrganization={(match) => leave(openOwnPage(matchHref(match)))}
            onOpenPanel={() => leave(openPanel(windowId))}
            onOpenManage={() => leave(openOwnPage('/manage.html'))}
          />
        </WizardProvider>
      </RightsProvider>
    </LanguageProvider>,
    root,
  );
}

void main(document.getElementById('root')!);
