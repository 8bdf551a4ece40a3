import '#lib/messages/jitless.ts';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { Manage } from '#components/manage/Manage.tsx';
import '#components/ui/base.css';
import '#components/ui/tokens.css';
import { createBrowserLanguage, LanguageProvider } from '#components/ui/translation.ts';
import { countryCodes } from '#lib/domain/address/country-codes.ts';
import { createCall } from '#lib/messages/caller.ts';
import { uiLanguage } from '#lib/platform/locale.ts';
import { sendToWorker } from '#lib/platform/messages.ts';
import { releaseSite } from '#lib/platform/permissions.ts';
import { translate } from '#lib/platform/translate.ts';
import { onDataChanged } from '#lib/platform/view-signal.ts';
import { createContactPageModel } from '#lib/state/contact-page-model.ts';
import { createChangesPageModel } from '#lib/state/changes-page-model.ts';
import { createContactsPageModel } from '#lib/state/contacts-page-model.ts';
import { type ManageRoute, readManageRoute, writeManageRoute } from '#lib/state/manage-route.ts';
import { createSettingsModel } from '#lib/state/settings-model.ts';

const language = createBrowserLanguage(translate, uiLanguage());
document.documentElement.lang = language.locale;
const call = createCall(sendToWorker);
const route = signal(readManageRoute(location.hash));
addEventListener('hashchange', () => {
  route.value = readManageRoute(location.hash);
});

function go(next: ManageRoute, replace = false): void {
  if (replace) history.replaceState(null, '', writeManageRoute(next));
  else history.pushState(null, '', writeManageRoute(next));
  route.value = next;
}
addEventListener('popstate', () => {
  route.value = readManageRoute(location.hash);
});

const contact = createContactPageModel(call);
const settings = createSettingsModel({ call, releaseSite });
void settings.load();
onDataChanged(() => {
  if (route.value.page === 'contact') void contact.reload();
});

render(
  <LanguageProvider value={language}>
    <Manage
      route={route}
      contact={contact}
      contacts={createContactsPageModel(call, (id) => go({ page: 'contact', id }))}
      changes={createChangesPageModel(call)}
      settings={settings}
      countries={countryCodes()}
      onRoute={go}
    />
  </LanguageProvider>,
  document.getElementById('root')!,
);
