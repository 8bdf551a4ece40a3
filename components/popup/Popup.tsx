import { LayoutList, PanelRight, ScanSearch, UserPlus } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { OrganizationMatch } from '#lib/domain/view/contact-card.ts';
import type { PopupModel } from '#lib/state/popup-model.ts';
import { ConfirmationToast } from '../confirmation/ConfirmationToast.tsx';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { ContactRow } from '../contact/ContactRow.tsx';
import { QuickAdd } from '../contact/QuickAdd.tsx';
import { useDenied } from '../rights/rights.ts';
import { OrganizationMatchRow } from '../organization/OrganizationMatchRow.tsx';
import { matchSentence } from '../resolution/match-words.ts';
import { SiteSwitch } from '../site-setup/SiteSwitch.tsx';
import { Button } from '../ui/Button.tsx';
import { SearchList } from '../ui/SearchList.tsx';
import { useLanguage } from '../ui/translation.ts';
import { type FoundItem, foundItems, foundKey } from './found-items.ts';
import { FoundOnPage } from './FoundOnPage.tsx';
import './Popup.css';

export interface PopupProps {
  model: PopupModel;
  onOpenContact: (contactId: string) => void;
  onOpenOrganization: (match: OrganizationMatch) => void;
  onOpenPanel: () => void;
  onOpenManage: () => void;
}

/** The popup: one field first; under it this site, and the ways to the other surfaces. */
export function Popup({ model, onOpenContact, onOpenOrganization, onOpenPanel, onOpenManage }: PopupProps) {
  const { translate, locale } = useLanguage();
  const denied = useDenied()('contacts.edit');
  const field = useRef<HTMLInputElement>(null);
  const isAdding = model.adding.value !== undefined;
  // The one field has the focus when the page opens and when quick-add closes.
  useEffect(() => field.current?.focus(), [isAdding]);
  useEffect(() => void model.load(), [model]);
  const adding = model.adding.value;
  if (adding) {
    return (
      <main class="sc-popup">
        <h1 class="sc-visually-hidden">{translate('popup.label')}</h1>
        <QuickAdd model={adding} onCancel={model.closeAdd} onUseExisting={onOpenContact} autoFocus />
      </main>
    );
  }
  const { lookup } = model;
  const text = lookup.text.value;
  const result = lookup.result.value;
  const items: readonly FoundItem[] = text.trim() === '' || result === undefined ? [] : foundItems(result);
  const people = items.filter(({ kind }) => kind === 'contact').length;
  const found = [
    ...(people > 0 ? [translate('manage.found', { count: people })] : []),
    ...(people < items.length ? [translate('organizations.count', { count: items.length - people })] : []),
  ];
  const nobody = result !== undefined && text.trim() !== '' && items.length === 0 && !lookup.busy.value;
  return (
    <main class="sc-popup">
      <h1 class="sc-visually-hidden">{translate('popup.label')}</h1>
      <SearchList
        label={translate('popup.label')}
        placeholder={translate('popup.placeholder')}
        text={text}
        onText={lookup.setText}
        busy={lookup.busy.value}
        items={items}
        keyOf={foundKey}
        render={({ kind, match }) =>
          kind === 'organization' ? (
            <OrganizationMatchRow match={match} />
          ) : (
            <ContactRow
              card={match.card}
              typed={text}
              note={match.reason ? matchSentence(match.reason, translate) : undefined}
            />
          )
        }
        onChoose={({ kind, match }, withCtrl) => {
          if (withCtrl) void model.add();
          else if (kind === 'organization') onOpenOrganization(match);
          else onOpenContact(match.card.id);
        }}
        onEnterText={(_typed, withCtrl) => {
          if (withCtrl || nobody) void model.add();
        }}
        status={found.length > 0 ? new Intl.ListFormat(locale).format(found) : undefined}
        inputRef={field}
      >
        {result?.own && text.trim() !== '' ? <p class="sc-popup__note">{translate('popup.own')}</p> : undefined}
      </SearchList>
      {nobody && !result.own ? <p class="sc-popup__note">{translate('popup.nobody')}</p> : undefined}
      {text.trim() === '' ? (
        <p class="sc-popup__hint">{translate('popup.hint')}</p>
      ) : (
        <Button
          icon={UserPlus}
          variant={nobody ? 'primary' : 'secondary'}
          wide
          disabledBecause={denied}
          onClick={() => void model.add()}
        >
          {translate('popup.addText', { text: text.trim() })}
        </Button>
      )}
      {lookup.failure.value ? <FailureNotice failure={lookup.failure.value} /> : undefined}

      <section class="sc-popup__site" aria-labelledby="popup-site" hidden={text.trim() !== ''}>
        <h2 id="popup-site">{translate('popup.thisSite')}</h2>
        {model.failure.value ? <FailureNotice failure={model.failure.value} /> : undefined}
        {model.site.value ? (
          <SiteSwitch
            site={model.site.value}
            adapter={model.tab.value?.adapter}
            onAdapter={(adapterId) => void model.setAdapter(adapterId)}
            onMarks={(on) => void model.setMarks(on)}
            onTickets={(on) => void model.setTickets(on)}
            onEnable={() => void model.enableSite()}
            onDisable={() => void model.disableSite()}
          />
        ) : undefined}
        <FoundOnPage
          tab={model.tab.value}
          scanning={model.scanning.value}
          scanned={model.scanned.value}
          onLookUp={(value) => void lookup.lookUp(value)}
        />
      </section>

      <nav class="sc-popup__ways" aria-label="Sidecard">
        {model.tab.value && model.tab.value.site.status !== 'unsupported' ? (
          <Button
            size="small"
            icon={ScanSearch}
            title={translate('popup.scanHint')}
            busy={model.scanning.value}
            onClick={() => void model.scan()}
          >
            {translate('popup.scan')}
          </Button>
        ) : undefined}
        <Button size="small" icon={PanelRight} title={translate('popup.openPanelHint')} onClick={onOpenPanel}>
          {translate('popup.openPanel')}
        </Button>
        <Button size="small" icon={LayoutList} title={translate('popup.openManageHint')} onClick={onOpenManage}>
          {translate('popup.openManage')}
        </Button>
      </nav>
      <ConfirmationToast model={model.confirmation} />
    </main>
  );
}
