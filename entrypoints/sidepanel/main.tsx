import '#lib/messages/jitless.ts';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { Panel } from '#components/panel/Panel.tsx';
import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { createBrowserLanguage, LanguageProvider } from '#components/ui/translation.ts';
import { WizardProvider } from '#components/organization/wizard-door.ts';
import { RightsProvider } from '#components/rights/rights.ts';
import { createCall } from '#lib/messages/caller.ts';
import { activeTab, ownWindowId } from '#lib/platform/active-tab.ts';
import { listCommands, openCommandSettings, panelKey } from '#lib/platform/commands.ts';
import { draftChannel } from '#lib/platform/draft-channel.ts';
import { uiLanguage } from '#lib/platform/locale.ts';
import { sendToWorker } from '#lib/platform/messages.ts';
import { requestSite } from '#lib/platform/permissions.ts';
import { organizationChannel } from '#lib/platform/organization-channel.ts';
import { copyFrames } from '#lib/platform/page-copies.ts';
import { openPickers } from '#lib/platform/picker.ts';
import { answerAsPanel } from '#lib/platform/side-panel.ts';
import { getTab, openBeside, openOwnPage, queryTabs } from '#lib/platform/tabs.ts';
import { readTextsBeside } from '#lib/platform/texts-beside.ts';
import { translate } from '#lib/platform/translate.ts';
import { onDataChanged, onFollowUpsStand, onLookupPending, onViewChanged } from '#lib/platform/view-signal.ts';
import { standingOf } from '#lib/services/follow-ups/standing.ts';
import { createPanelModel } from '#lib/state/panel-model.ts';
import { createRightsModel } from '#lib/state/rights-model.ts';
import { scheduleByTimer } from '#lib/state/schedule.ts';
import { taughtReversal } from '#lib/state/taught-reversal.ts';
import { keepVisitedPages } from '#lib/state/visited-pages.ts';
import { createWizardWait } from '#lib/state/wizard-wait.ts';
import { createTeachModel } from '#lib/state/teach-model.ts';
import { contactPageHref } from '#components/contact/ContactName.tsx';

/** Wires the side panel: the worker behind it, the tab beside it, the reader's language. */
async function main(root: HTMLElement): Promise<void> {
  const language = createBrowserLanguage(translate, uiLanguage());
  document.documentElement.lang = language.locale;
  const windowId = await ownWindowId();
  answerAsPanel(windowId);
  const call = createCall(sendToWorker);
  const rights = createRightsModel({ call, onChanged: onDataChanged });
  const model = createPanelModel({
    call,
    activeTab,
    onViewChanged,
    windowId,
    onLookupPending: (listener) => onLookupPending(windowId, listener),
    nameOnPage: async (tabId, address, mails) => {
      const { nameOnPage } = await import('#lib/services/contacts/name-on-page.ts');
      return nameOnPage(readTextsBeside, tabId, address, mails);
    },
    requestSite,
    drafts: draftChannel(),
  });
  const view = computed(() => (model.tab.isForeign.value ? undefined : model.tab.view.value));
  const addressOf = async (tabId: number) => (await getTab(tabId))?.url;
  const { pages: visited } = keepVisitedPages({ view, addressOf, copyFrames, schedule: scheduleByTimer });
  const teach = createTeachModel({
    call,
    view,
    openPickers,
    visited,
    addressOf,
    otherPages: (host) => queryTabs({ url: [`https://${host}/*`, `http://${host}/*`] }),
    onSaved: (name, back) => {
      model.confirmation.say({ what: 'saved', name }, taughtReversal(call, back));
      void model.tab.refresh();
    },
  });
  const due = signal(0);
  onFollowUpsStand((kept) => {
    due.value = standingOf(kept)?.due ?? 0;
  });
  const wait = createWizardWait(call, { open: (path) => void openBeside(path), listen: organizationChannel().listen });
  render(
    <LanguageProvider value={language}>
      <RightsProvider value={rights.granted}>
        <WizardProvider value={wait.ask}>
          <Panel
            model={model}
            teach={teach}
            due={due}
            browserKeys={{ toPanel: panelKey, list: listCommands, change: () => void openCommandSettings() }}
            onOpenContact={(contactId) => void openOwnPage(contactPageHref(contactId))}
          />
        </WizardProvider>
      </RightsProvider>
    </LanguageProvider>,
    root,
  );
}

void main(document.getElementById('root')!);
